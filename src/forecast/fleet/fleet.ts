// How the devices of a fleet are assumed to behave, with what is not known of it. Knows no jobs.
import type {DeviceTraits} from './devices.js'
import {runDraw} from './draws.js'
import {type Times, timesOf} from './times.js'

/** From 0 to 1. A range says that it lies anywhere within, the same for all devices of a run. */
export type Share = number | readonly [low: number, high: number]

export interface Fleet {
  readonly pickup: Times
  readonly duration: Times
  /** Executions that fail, for each reason. */
  readonly fail: readonly Share[]
  readonly reject: Share
  readonly timeout: Share
  readonly offline: Share
}

/** Default. Milliseconds. */
export const USUAL_TIMES = {pickup: [1000, 30_000], duration: [10_000, 60_000]} as const

/** A fleet of which nothing fails. */
export const usualFleet: Fleet = {
  pickup: timesOf(USUAL_TIMES.pickup),
  duration: timesOf(USUAL_TIMES.duration),
  fail: [],
  reject: 0,
  timeout: 0,
  offline: 0,
}

/** One of the fleets that it may be. */
export function traitsOf(
  {pickup, duration, fail, reject, timeout, offline}: Fleet,
  seed: number,
  run: number,
): DeviceTraits {
  const drawn = (share: Share, which: number) => within(share, runDraw(seed, run, which))
  return {
    pickup,
    duration,
    offline: drawn(offline, 0),
    outcomes: {
      reject: drawn(reject, 1),
      timeout: drawn(timeout, 2),
      fail: fail.map((share, index) => ({share: drawn(share, 3 + index), reason: ''})),
    },
  }
}

/** The same devices, of which another share fails; the other ends share what is left as they did before. */
export function failingFleet(fleet: Fleet, failing: number): Fleet {
  const others = 1 - failingOf(fleet)
  const scale = others <= 0 ? 0 : (1 - failing) / others
  const scaled = (share: Share): Share =>
    typeof share === 'number' ? share * scale : [share[0] * scale, share[1] * scale]
  return {...fleet, fail: [failing], reject: scaled(fleet.reject), timeout: scaled(fleet.timeout)}
}

/** The share that fails, on average. */
export const failingOf = ({fail}: Fleet): number => fail.reduce<number>((sum, share) => sum + meanOf(share), 0)

export const meanOf = (share: Share): number => (typeof share === 'number' ? share : (share[0] + share[1]) / 2)
export const lowOf = (share: Share): number => (typeof share === 'number' ? share : share[0])
export const highOf = (share: Share): number => (typeof share === 'number' ? share : share[1])

const within = (share: Share, drawn: number) =>
  typeof share === 'number' ? share : share[0] + drawn * (share[1] - share[0])
