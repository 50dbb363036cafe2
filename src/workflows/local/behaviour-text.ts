// How simulated devices behave, in words for people.
import type {Behaviour} from '../../emulator/fleet.js'
import {isSpan, type Span, type Spread} from '../../engine/spread.js'
import {durationText} from '../../progress/duration.js'

/** `50% fail (failed), 10% stay offline, pick up after 1s to 30s, take 10s to 1m00s, seed 1` */
export function behaviourText({fail, reject, timeout, offline, pickup, duration, seed}: Behaviour): string {
  const failures = fail.map(({share, reason}) => `${percent(share)} fail (${reason})`)
  const others = [
    [reject, 'reject'],
    [timeout, 'fall silent'],
    [offline, 'stay offline'],
  ] as const
  const shares = others.filter(([share]) => share > 0).map(([share, what]) => `${percent(share)} ${what}`)
  return [...failures, ...shares, `pick up after ${spread(pickup)}`, `take ${spread(duration)}`, `seed ${seed}`].join(
    ', ',
  )
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`

const spread = (times: Spread) =>
  isSpan(times) ? span(times) : times.map(({share, span: part}) => `${span(part)} (${percent(share)})`).join(' or ')

const span = ([from, to]: Span) => (from === to ? durationText(from) : `${durationText(from)} to ${durationText(to)}`)
