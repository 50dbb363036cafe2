// A count as a service sends it: whole, not below 0, and one that arithmetic holds. Pure.

export const countOf = (sent: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.trunc(sent)))

/** Of what counts from 1, such as executions of one thing. */
export const ordinalOf = (sent: number): number => Math.max(1, countOf(sent))
