// How far away the moments of a schedule may lie, in milliseconds.

const MINUTES = 60_000
const DAYS = 24 * 60 * MINUTES

/** Bounds include their ends; a year has 365 days: both are our choice. */
export const SCHEDULE_BOUNDS = {lead: 30 * MINUTES, startWithin: 365 * DAYS, endWithin: 730 * DAYS} as const
