// Moments in the zone of the reader: `Mon 23 Nov 02:00 Africa/Maseru`. The zone comes from the caller; no clock is read.

/**
 * @param typed the platform's zone where absent
 * @returns the name of a zone as the time zone database has it; nothing for an unknown one
 */
export function zoneName(typed: string | undefined): string | undefined {
  try {
    const timeZone = typed === '' ? 'UTC' : typed?.replace(/^:/, '')
    const found: string | undefined = new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone
    // Where the platform does not know its own zone either, the name is missing, or one that Intl then refuses.
    return found === undefined ? undefined : new Intl.DateTimeFormat('en', {timeZone: found}).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

export const isUtc = (zone: string): boolean => /^(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu)$/.test(zone)

export function zoneTimeText(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format.formatToParts(at).map(({type, value}) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)} ${part('hour')}:${part('minute')} ${zone}`
}
