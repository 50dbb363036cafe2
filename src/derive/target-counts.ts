// How the things of a job were arrived at, in a line for people. Pure.

export interface TargetCounts {
  /** What the job will reach. */
  readonly things: number
  readonly orMore: boolean
  readonly groups: number
  /** Typed or read, each once. */
  readonly names: number
  /** Whether a query chooses among them, or alone. */
  readonly query: boolean
  readonly unmatched: number
  readonly excluded: number
  readonly unknown: number
}

/** `targets: 412 things (3 groups and 14 names; 9 excluded; 2 unknown)` */
export function targetsLine(counts: TargetCounts): string {
  const {things, orMore, groups, names, query, unmatched, excluded, unknown} = counts
  const from = [
    ...(groups > 0 ? [plural(groups, 'group')] : []),
    ...(names > 0 ? [plural(names, 'name')] : []),
    ...(query && groups + names === 0 ? ['a query'] : []),
  ].join(' and ')
  const notes = [
    from,
    ...(unmatched > 0 ? [`${unmatched} ${unmatched === 1 ? 'does' : 'do'} not match the query`] : []),
    ...(excluded > 0 ? [`${excluded} excluded`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
  ]
  return `targets: ${orMore ? 'more than ' : ''}${plural(things, 'thing')} (${notes.join('; ')})`
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
