// Measured figures → a table: medians and spreads, and ratios beside their goals.

export function report(title, rows, figures) {
  console.log(`\n${title}`)
  line(['', 'median', 'min', 'max', 'ratio', 'goal', 'memory', 'ratio', 'goal'])
  for (const row of rows) {
    const {times, memories} = figures.get(row.name)
    const base = figures.get(row.against)
    const ratio = base && median(times) / (median(base.times) * (row.of ?? 1))
    const memoryRatio = base && median(memories) / median(base.memories)
    line([
      row.name,
      milliseconds(median(times)),
      milliseconds(Math.min(...times)),
      milliseconds(Math.max(...times)),
      part(row.memoryGoal === undefined || row.goal !== undefined ? ratio : undefined),
      part(row.goal),
      `${Math.round(median(memories) / 1024)} MB`,
      part(row.of === undefined ? memoryRatio : undefined),
      part(row.memoryGoal),
    ])
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const milliseconds = (time) => `${time.toFixed(0)} ms`

/** Small shares are shown as such: 1/440 says more than 0.00. */
function part(ratio) {
  if (ratio === undefined || Number.isNaN(ratio)) return ''
  return ratio > 0.05 ? ratio.toFixed(2) : `1/${Math.round(1 / ratio)}`
}

function line([name, ...cells]) {
  console.log(name.padEnd(22) + cells.map((cell) => cell.padStart(10)).join(''))
}
