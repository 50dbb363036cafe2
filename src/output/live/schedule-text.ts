// When a job begins, or may send again, as people plan by: in UTC, in the local time, and from now. Pure but for the local
// time zone.
import {durationText} from '../../progress/duration.js'
import type {ObservedJob} from '../../progress/observed-job.js'

/** @returns nothing where the job waits for no moment */
export function scheduleText(
  {status, startsAt, openings, windowMinutes}: ObservedJob,
  now: number,
): string | undefined {
  const opening = openings.find((moment) => moment > now)
  if (opening !== undefined && (status === 'SCHEDULED' || status === 'IN_PROGRESS')) {
    const length =
      windowMinutes === undefined
        ? ''
        : `, for ${windowMinutes % 60 === 0 ? `${windowMinutes / 60} h` : `${windowMinutes} min`}`
    return `${status === 'SCHEDULED' ? 'waits for its window: opens' : 'next window opens'} ${openingText(opening, now)}${length}`
  }
  if (status !== 'SCHEDULED' || startsAt === undefined || startsAt <= now) return undefined
  return `starts ${openingText(startsAt, now)}`
}

/** `Mon 30 Nov 02:00 UTC (03:00 local), in 1d16h` */
export function openingText(moment: number, now: number, timeZone?: string): string {
  const utc = `${format(moment, 'UTC')} UTC`
  const local = format(moment, timeZone)
  const isUtc = `${local} UTC` === utc
  const sameDay = local.slice(0, -5) === utc.slice(0, local.length - 5)
  return `${utc}${isUtc ? '' : ` (${sameDay ? local.slice(-5) : local} local)`}, in ${durationText(moment - now)}`
}

function format(moment: number, timeZone: string | undefined): string {
  const options = {weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'} as const
  const parts = new Intl.DateTimeFormat('en-GB', {...options, hourCycle: 'h23', timeZone}).formatToParts(moment)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)} ${part('hour')}:${part('minute')}`
}
