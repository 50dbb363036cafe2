// A point in time in words → the moment. Only a whole text that leaves nothing to guess is taken; ISO 8601 passes as the AWS
// CLI takes it. The words themselves are read by chrono-node.
import {type ParsedResult, parse} from 'chrono-node/en'
import {Temporal} from 'temporal-polyfill'
import {UsageError} from '../errors/cli-error.js'
import {readMoment} from '../value/moment.js'
import {checkZone, momentAt, offsetAt} from './zoned-time.js'

export interface When {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** In which a person reads it. */
  readonly zone: string
}

export interface Reader {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Where the text names none. */
  readonly zone: string
  /** Whether the user has named that zone; otherwise an ISO time without an offset is UTC, as for the AWS CLI. */
  readonly isZoneGiven?: boolean
}

/** Characters: patterns of words take the square of them. */
const MOST = 200

/** @throws UsageError for a text that is not understood as a whole, or could mean two moments */
export function readWhen(text: string, reader: Reader, flag: string): When {
  const trimmed = text.trim()
  if (trimmed.length > MOST)
    throw new UsageError(`argument ${flag}: a time has at most ${MOST} characters`, {hints: [EXAMPLES]})
  const iso = readIso(trimmed, reader)
  if (iso) return iso
  const [, words = trimmed, typedZone] = ZONE_AT_END.exec(trimmed) ?? []
  const zone = typedZone === undefined ? reader.zone : checkZone(typedZone)
  const isoInZone = typedZone === undefined ? undefined : readIso(words, {...reader, zone, isZoneGiven: true})
  return isoInZone ?? {at: readWords(words, zone, reader.now, flag), zone}
}

const ZONE_AT_END = /^(.*\S)\s+((?:[A-Za-z_]+\/[A-Za-z0-9_+/-]+)|UTC|GMT)$/

function readIso(text: string, {zone, isZoneGiven = false}: Reader): When | undefined {
  const moment = readMoment(text)
  if (!moment) return undefined
  if (moment.hasZone || !isZoneGiven) return {at: moment.at, zone}
  return {
    at: momentAt(Temporal.Instant.fromEpochMilliseconds(moment.at).toZonedDateTimeISO('UTC').toPlainDateTime(), zone),
    zone,
  }
}

function readWords(words: string, zone: string, now: number, flag: string): number {
  const refuse = (why: string, ...hints: string[]) => new UsageError(`argument ${flag}: ${why}: '${words}'`, {hints})
  if (words.includes('/'))
    throw refuse('a date with slashes has two readings', 'Write the month as a word: 3 Apr 10:00')
  if (PAST.test(words)) throw refuse('a time in the past', EXAMPLES)
  const [found, ...others] = parse(words, {instant: new Date(now), timezone: offsetAt(now, zone)}, {forwardDate: true})
  const isWhole = found !== undefined && others.length === 0 && found.text.length === words.length && !found.end
  if (!isWhole) throw refuse('not understood as one point in time', EXAMPLES)
  const {start} = found
  if (start.tags().has('result/relativeDateAndTime')) return start.date().getTime()
  if (start.isCertain('timezoneOffset'))
    throw refuse('abbreviations of zones have several meanings', 'Write the zone as Europe/Berlin')
  if (!start.isCertain('hour')) throw refuse('say the time of day', `For example: ${words} 02:00`)
  if (!isExact(found)) throw refuse('say whether that is morning or afternoon', 'Write 05:00, 5am or 5pm')
  return momentAt(wallOf(found), zone)
}

const PAST = /\b(?:ago|last|previous|past|yesterday)\b/i
const EXAMPLES = 'Write it as tomorrow 02:00, mon 02:00, 23 Nov 02:00, in 2h, or 2026-11-23T02:00Z'

/** `5` may be morning or afternoon; `05:00`, `5pm` and `noon` are not. */
const isExact = ({text}: ParsedResult) => /\d:\d\d|\d\s*[ap]\.?m\b|\b(?:noon|midday|midnight)\b/i.test(text)

function wallOf({start}: ParsedResult): Temporal.PlainDateTime {
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second') => start.get(name) ?? 0
  return new Temporal.PlainDateTime(
    part('year'),
    part('month'),
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
}
