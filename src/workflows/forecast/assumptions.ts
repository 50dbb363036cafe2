// What a forecast assumes of the devices, and where each part of it is from: typed, learned from a job, or the usual.
import {partsOf, type Spread} from '../../engine/spread.js'
import {type Fleet, highOf, type Share, USUAL_TIMES} from '../../forecast/fleet/fleet.js'
import {type Times, timesOf} from '../../forecast/fleet/times.js'
import type {Assumption} from '../../output/forecast/report.js'
import {durationText, typedDuration} from '../../progress/duration.js'
import {refuseMoreThanAll, type TypedDevices, typedPercent} from '../devices/read-devices.js'

export interface Assumed {
  readonly fleet: Fleet
  readonly assumptions: readonly Assumption[]
}

export interface Learned {
  readonly jobId: string
  readonly fleet: Fleet
}

/** @throws UsageError where what was typed and what was learned add up to more than all executions */
export function assumedFleet(typed: TypedDevices, learned: Learned | undefined): Assumed {
  const known = learned?.fleet
  const source = learned ? `job ${learned.jobId}` : 'default'
  const [pickup, pickupFrom] = timesFrom(typed.pickup, known?.pickup, USUAL_TIMES.pickup, source)
  const [duration, durationFrom] = timesFrom(typed.duration, known?.duration, USUAL_TIMES.duration, source)
  const fleet: Fleet = {
    pickup,
    duration,
    fail: typed.fail?.map(({share}) => share) ?? known?.fail ?? [],
    reject: typed.reject ?? known?.reject ?? 0,
    timeout: typed.timeout ?? known?.timeout ?? 0,
    offline: typed.offline ?? known?.offline ?? 0,
  }
  refuseMoreThanAll(fleet)
  const shares = (['fail', 'reject', 'timeout', 'offline'] as const).flatMap((what): Assumption[] => {
    const value = what === 'fail' ? sharesText(fleet.fail) : shareText(fleet[what])
    const from = typed[what] === undefined ? source : 'flag'
    const isNothing = [fleet[what]].flat().every((share) => highOf(share) === 0)
    return isNothing && from === 'default' ? [] : [{what, value, from}]
  })
  return {
    fleet,
    assumptions: [
      {what: 'pickup', value: textOf(typed.pickup, pickup), from: pickupFrom},
      {what: 'duration', value: textOf(typed.duration, duration), from: durationFrom},
      ...shares,
    ],
  }
}

function timesFrom(
  typed: Spread | undefined,
  learned: Times | undefined,
  usual: Spread,
  source: string,
): readonly [Times, string] {
  if (typed !== undefined) return [timesOf(typed), 'flag']
  return learned ? [learned, source] : [timesOf(usual), source]
}

function textOf(typed: Spread | undefined, times: Times): string {
  if (typed !== undefined) return spreadText(typed)
  if (times.isOne) return spreadText([times.shortest, times.longest])
  const [half, most] = [times.at(0.5 * times.total), times.at(0.95 * times.total)]
  const never = times.total < 1 ? `, ${shareText(1 - times.total)} never` : ''
  return `half within ${durationText(half)}, 95% within ${durationText(most)}${never}`
}

function spreadText(spread: Spread): string {
  const parts = partsOf(spread)
  const span = ([from, to]: readonly [number, number]) =>
    from === to ? typedDuration(from) : `${typedDuration(from)}..${typedDuration(to)}`
  return parts
    .map((part) => (parts.length > 1 ? `${shareText(part.share)}:${span(part.span)}` : span(part.span)))
    .join(',')
}

const sharesText = (shares: readonly Share[]) => (shares.length === 0 ? '0%' : shares.map(shareText).join(' and '))

const shareText = (share: Share): string =>
  typeof share === 'number' ? typedPercent(share) : `${typedPercent(share[0])}..${typedPercent(share[1])}`
