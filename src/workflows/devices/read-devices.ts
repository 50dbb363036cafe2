// The device flags as typed → shares and times. A share may be a range, for those who do not know it better.

import type {Spread, SpreadPart} from '../../engine/spread.js'
import {UsageError} from '../../errors/cli-error.js'
import {notWholeNumber} from '../../errors/words.js'
import {type Fleet, highOf, type Share} from '../../forecast/fleet/fleet.js'
import {parseDuration} from '../../progress/duration.js'

export type Given = ReadonlyMap<string, readonly string[]>

/** What is absent was not typed. */
export interface TypedDevices {
  readonly fail: readonly {readonly share: Share; readonly reason: string}[] | undefined
  readonly reject: Share | undefined
  readonly timeout: Share | undefined
  readonly offline: Share | undefined
  readonly pickup: Spread | undefined
  readonly duration: Spread | undefined
}

/** @throws UsageError where one is not what it should be, or shares add up to more than all */
export function readDevices(given: Given): TypedDevices {
  const one = <T>(flag: string, read: (text: string, flag: string) => T) => {
    const text = given.get(flag)?.at(-1)
    return text === undefined ? undefined : read(text, flag)
  }
  const devices = {
    fail: given.get('--fail')?.map(readFailure),
    reject: one('--reject', readShare),
    timeout: one('--timeout', readShare),
    offline: one('--offline', readShare),
    pickup: one('--pickup', readSpread),
    duration: one('--duration', readSpread),
  }
  const {fail = [], reject = 0, timeout = 0} = devices
  refuseMoreThanAll({fail: fail.map(({share}) => share), reject, timeout})
  return devices
}

/** @throws UsageError */
export function readSeed(given: Given): number {
  const text = given.get('--seed')?.at(-1) ?? '1'
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw notWholeNumber('--seed', text, {min: 0})
}

/** @throws UsageError where fail, reject and timeout can be more than all executions */
export function refuseMoreThanAll({fail, reject, timeout}: Pick<Fleet, 'fail' | 'reject' | 'timeout'>): void {
  const total = fail.reduce<number>((sum, share) => sum + highOf(share), highOf(reject) + highOf(timeout))
  if (total > 1 + 1e-9)
    throw new UsageError('--fail, --reject and --timeout add up to more than 100%', {
      hints: ['Lower one of them'],
    })
}

function readFailure(text: string) {
  const [, share, reason = 'failed'] = /^([^:]+)(?::(.+))?$/s.exec(text) ?? []
  if (share === undefined) throw notFailure(text)
  return {share: readShare(share, '--fail'), reason}
}

const notFailure = (text: string) =>
  new UsageError(`argument --fail: '${text}' is not a share and a reason`, {
    hints: ["Write it as 4%, or 4%:'sha256 mismatch'"],
  })

/** `4%`, or `2%..8%` where it lies anywhere between. */
export function readShare(text: string, flag: string): Share {
  const [first = '', last] = text.split('..')
  const low = readPercent(first, text, flag)
  if (last === undefined) return low
  const high = readPercent(last, text, flag)
  if (low > high) throw endsFirst(text, flag, '2%..8%')
  return low === high ? low : [low, high]
}

/** As it would be typed. */
export const typedPercent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

export function readPercent(word: string, text: string, flag: string): number {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(word.trim())?.[1]
  if (percent !== undefined && Number(percent) <= 100) return Number(percent) / 100
  throw new UsageError(`argument ${flag}: '${text}' is not a share from 0% to 100%`, {
    hints: [/^\d+(?:\.\d+)?$/.test(text) ? `Write it as ${text}%` : 'Write it as 4% or 0.5%'],
  })
}

/** `5s..2m`, one time for all, or a mixture of either: `90%:5s..2m,10%:1h..2d`. */
export function readSpread(text: string, flag: string): Spread {
  if (!text.includes('%')) return readSpan(text, flag)
  const parts = text.split(',').map((part): SpreadPart => {
    const [share = '', span, ...more] = part.split(':')
    if (span === undefined || more.length > 0) throw notMixture(text, flag)
    return {share: readPercent(share, share, flag), span: readSpan(span, flag)}
  })
  const total = parts.reduce((sum, {share}) => sum + share, 0)
  if (Math.abs(total - 1) < 1e-9) return parts
  throw new UsageError(`argument ${flag}: the parts of '${text}' add up to ${typedPercent(total)}, not to 100%`, {
    hints: ['Write it as 90%:5s..2m,10%:1h..2d'],
  })
}

function readSpan(text: string, flag: string): readonly [number, number] {
  const [first = '', last = first, ...more] = text.trim().split('..')
  if (more.length > 0 || first === '' || last === '') throw notMixture(text, flag)
  const [from, to] = [momentOf(first, flag), momentOf(last, flag)]
  if (from <= to) return [from, to]
  throw endsFirst(text, flag, '5s..2m')
}

const momentOf = (text: string, flag: string) => (/^0s?$/.test(text) ? 0 : parseDuration(text, flag))

const endsFirst = (text: string, flag: string, example: string) =>
  new UsageError(`argument ${flag}: the end comes before the start in '${text}'`, {hints: [`Write it as ${example}`]})

const notMixture = (text: string, flag: string) =>
  new UsageError(`argument ${flag}: '${text}' is not a time, a span or a mixture of them`, {
    hints: ['Write it as 30s, 5s..2m, or 90%:5s..2m,10%:1h..2d'],
  })
