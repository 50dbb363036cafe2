// `explain 'cron(…)'`: a window's expression in words, and when it opens next.
import {parseCron} from '../../engine/cron-expression.js'
import {nextOpenings} from '../../engine/windows.js'
import {UsageError} from '../../errors/cli-error.js'
import {isUtc, zoneTimeText} from '../../text/zone-time.js'
import {cronWords} from '../../timetable/cron-words.js'
import {momentText} from '../../value/moment.js'
import type {Structure, Value} from '../../value/value.js'
import type {Page} from './page.js'

const OPENINGS = 10

/**
 * @param now milliseconds since the epoch
 * @param zone in which openings are also shown
 * @throws UsageError where the service would refuse the expression
 */
export function explainCron(text: string, now: number, zone: string): Page {
  const cron = parseCron(text)
  if (typeof cron === 'string') {
    throw new UsageError(`'${text}' is not a valid cron expression: ${cron}`, {
      hints: ['Write cron(minutes hours day-of-month month day-of-week year), such as cron(0 2 ? * SUN *)'],
    })
  }
  const words = cronWords(cron)
  const openings = nextOpenings([{startTime: text, durationInMinutes: 1}], now, OPENINGS)
  const local = (at: number) => (isUtc(zone) ? '' : ` = ${zoneTimeText(at, zone)}`)
  return {
    title: text,
    intro: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    rows:
      openings.length > 0
        ? openings.map((at, index) => [index === 0 ? 'Next' : '', `${momentText(at)}${local(at)}`])
        : [['Next', 'never']],
    data: dataOf(text, words, openings),
  }
}

const dataOf = (cron: string, words: string, openings: readonly number[]): Structure =>
  new Map<string, Value>([
    ['cron', cron],
    ['words', words],
    ['openings', openings.map(momentText)],
  ])
