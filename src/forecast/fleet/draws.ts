// The draws of a fleet: what each device throws, from 0 up to but not including 1. The same draws make the same forecast.
import {roll} from '../../engine/seeded-random.js'

export interface Draws {
  /** Whether the device comes at all. */
  offline(thing: number): number
  /** @param number of the thing's execution, from 1 */
  pickup(thing: number, number: number): number
  duration(thing: number, number: number): number
  outcome(thing: number, number: number): number
}

/** Those of the simulated devices of a fleet: what is drawn here, they throw there. */
export function namedDraws(seed: number, jobId: string, names: readonly string[]): Draws {
  const drawn = (what: string) => (thing: number, number: number) => roll(seed, what, names[thing] ?? '', jobId, number)
  return {
    offline: (thing) => roll(seed, 'offline', names[thing] ?? ''),
    pickup: drawn('pickup'),
    duration: drawn('duration'),
    outcome: drawn('outcome'),
  }
}

/** Of things without names: a 32-bit mixer over counters, for a million throws in a moment. */
export function fastDraws(seed: number, run: number): Draws {
  const base = mix(mix(seed >>> 0) ^ Math.imul(run + 1, 0x9e3779b1))
  const drawn = (kind: number) => {
    const start = mix(base ^ Math.imul(kind, 0xc2b2ae3d))
    return (thing: number, number: number) => mix(mix(start + thing) ^ Math.imul(number, 0x85ebca77)) / 0x1_0000_0000
  }
  const offline = drawn(1)
  return {offline: (thing) => offline(thing, 0), pickup: drawn(2), duration: drawn(3), outcome: drawn(4)}
}

/** The shares of one run that lie anywhere in a range are drawn before its devices are. */
export const runDraw = (seed: number, run: number, which: number) =>
  mix(mix(mix(seed >>> 0) ^ Math.imul(run + 1, 0x27d4eb2f)) + which) / 0x1_0000_0000

/** Numbers that differ little give results that differ much. */
function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
