// How many things the targets have together, as far as they were counted.

export interface ThingCount {
  readonly things: number
  /** Counting stopped there. */
  readonly orMore: boolean
}

export function countText({things, orMore}: ThingCount): string {
  return `${things}${orMore ? ' or more' : ''} ${things === 1 ? 'thing' : 'things'}`
}
