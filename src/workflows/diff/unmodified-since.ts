// The time of --if-unmodified-since. It guards what is sent, so nothing is guessed: a time of no zone is another one on
// every machine.

import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther} from '../../errors/words.js'
import {LAST_MOMENT, readMoment} from '../../value/moment.js'
import {IF_UNMODIFIED_SINCE} from './diff-flags.js'

/**
 * @param given words by flag
 * @returns epoch milliseconds; nothing where the flag is not given
 * @throws UsageError where it is not a time, or a wizard would ignore it
 */
export function unmodifiedSince(given: ReadonlyMap<string, readonly string[]>): number | undefined {
  const [text] = given.get(IF_UNMODIFIED_SINCE) ?? []
  if (text === undefined) return undefined
  if (given.has('--wizard')) {
    throw excludeEachOther(IF_UNMODIFIED_SINCE, '--wizard', [
      `Leave out ${IF_UNMODIFIED_SINCE}: the wizard sends nothing where the job has changed since it was read`,
    ])
  }
  const moment = parseMoment(text)
  if (moment !== undefined) return moment
  throw new UsageError(`argument ${IF_UNMODIFIED_SINCE}: not a time: '${text}'`, {
    hints: ['Write it with its zone, as 2026-01-31T12:00:00.123Z, or as seconds since 1970'],
  })
}

/** As JSON writes numbers, and so the service its times. */
const SECONDS = /^\d+(?:\.\d+)?(?:e\+?\d+)?$/i

/** Beyond the last moment are milliseconds that were taken for seconds; such a guard would never refuse anything. */
function parseMoment(text: string): number | undefined {
  const written = readMoment(text)
  const at = SECONDS.test(text) ? Math.round(Number(text) * 1000) : written?.hasZone ? written.at : undefined
  return at === undefined || at > LAST_MOMENT ? undefined : at
}
