// Minutes → what a person says: `12 min`, `3 h 20 min`, `2 d 4 h`.

export function minutesText(minutes: number): string {
  if (minutes < 1) return 'less than 1 min'
  const whole = Math.ceil(minutes)
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60]
  const parts = days > 0 ? [part(days, 'd'), part(hours, 'h')] : [part(hours, 'h'), part(rest, 'min')]
  return parts.filter((text) => text !== '').join(' ')
}

const part = (count: number, unit: string) => (count === 0 ? '' : `${count} ${unit}`)
