// The moments of a schedule: the forms in which they are written, and how far away they may lie. Pure; time is passed in.

const FORM = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/
const DIGITS = /^\d{9,13}(?:\.\d+)?$/
const MINUTES = 60_000
const DAYS = 24 * 60 * MINUTES

/** Bounds include their ends; a year has 365 days: both are our choice. */
export const SCHEDULE_BOUNDS = {lead: 30 * MINUTES, startWithin: 365 * DAYS, endWithin: 730 * DAYS} as const

/** A date, a date and time, with or without a zone (UTC when without), or epoch seconds. */
export function parseMoment(text: string): number | undefined {
  if (DIGITS.test(text)) return Number(text) * 1000
  const [, date, time = '00:00', zone = 'Z'] = FORM.exec(text) ?? []
  if (date === undefined) return undefined
  const colon = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  const moment = Date.parse(`${date}T${time}${colon}`)
  return Number.isNaN(moment) || !isDay(date) ? undefined : moment
}

/** Date.parse rolls 30 February over to March. */
function isDay(date: string): boolean {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date)
}
