// The flags of a forecast as typed → what is asked for. Asks no service.
import {excludeEachOther, notWholeNumber} from '../../errors/words.js'
import {LADDER} from '../../forecast/forecast.js'
import {type Given, readDevices, readPercent, readSeed, type TypedDevices} from '../devices/read-devices.js'
import {COUNT, FAILING, LIKE, OK_WHEN, RUNS, SUGGEST, THINGS} from './forecast-flags.js'
import {type OkWhen, parseOkWhen} from './ok-when.js'

export interface ForecastRequest {
  readonly things: number | undefined
  readonly count: boolean
  readonly devices: TypedDevices
  readonly like: string | undefined
  readonly ladder: readonly number[]
  readonly okWhen: OkWhen | undefined
  readonly suggest: boolean
  readonly runs: number | undefined
  readonly seed: number
}

const MAX_THINGS = 10_000_000
const MAX_RUNS = 10_000

/** @throws UsageError */
export function readForecastFlags(given: Given): ForecastRequest {
  const text = (flag: string) => given.get(flag)?.at(-1)
  if (given.has(COUNT) && given.has(THINGS)) throw excludeEachOther(THINGS, COUNT)
  const okWhen = text(OK_WHEN)
  return {
    things: wholeNumber(text(THINGS), THINGS, MAX_THINGS),
    count: given.has(COUNT),
    devices: readDevices(given),
    like: text(LIKE),
    ladder: ladderOf(text(FAILING)),
    okWhen: okWhen === undefined ? undefined : parseOkWhen(okWhen, OK_WHEN),
    suggest: given.has(SUGGEST),
    runs: wholeNumber(text(RUNS), RUNS, MAX_RUNS),
    seed: readSeed(given),
  }
}

function wholeNumber(text: string | undefined, flag: string, most: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text)
  throw notWholeNumber(flag, text, {min: 1, max: most})
}

function ladderOf(text: string | undefined): readonly number[] {
  if (text === undefined) return LADDER
  const rates = text.split(',').map((word) => readPercent(word, word.trim(), FAILING))
  return [...new Set(rates)].sort((left, right) => left - right)
}
