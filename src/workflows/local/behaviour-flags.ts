// The flags that say how simulated devices behave, and what they mean.
import {Flags} from '@oclif/core'
import type {Behaviour} from '../../emulator/fleet.js'
import {UsageError} from '../../errors/cli-error.js'
import {parseDuration} from '../../progress/duration.js'

export const behaviourFlags = {
  fail: Flags.string({
    summary: "Executions that fail, and why: 4%:'sha256 mismatch'",
    multiple: true,
    helpValue: '<percent:reason>',
  }),
  reject: Flags.string({summary: 'Executions that are rejected instead of started', helpValue: '<percent>'}),
  timeout: Flags.string({summary: 'Executions that are started and never reported on again', helpValue: '<percent>'}),
  offline: Flags.string({summary: 'Devices that stay offline', helpValue: '<percent>'}),
  pickup: Flags.string({summary: 'Time until a device takes what is queued; default: 1s..30s', helpValue: '<span>'}),
  duration: Flags.string({summary: 'Time from start to end; default: 10s..1m', helpValue: '<span>'}),
  seed: Flags.integer({summary: 'The same seed makes the same devices do the same; default: 1', min: 0}),
}

interface TypedFlags {
  readonly fail?: readonly string[] | undefined
  readonly reject?: string | undefined
  readonly timeout?: string | undefined
  readonly offline?: string | undefined
  readonly pickup?: string | undefined
  readonly duration?: string | undefined
  readonly seed?: number | undefined
}

/**
 * @returns nothing where no flag is given: such things wait for the device plane
 * @throws UsageError
 */
export function behaviourOf(flags: TypedFlags): Behaviour | undefined {
  return saysBehaviour(flags) ? changedBehaviour(DEFAULT, flags) : undefined
}

/** Whether any of the flags is given. */
function saysBehaviour(flags: TypedFlags): boolean {
  const names = Object.keys(behaviourFlags) as (keyof TypedFlags)[]
  return names.some((name) => flags[name] !== undefined)
}

/** What a simulated device does where no flag says otherwise. */
const DEFAULT: Behaviour = {
  seed: 1,
  pickup: [1_000, 30_000],
  duration: [10_000, 60_000],
  fail: [],
  reject: 0,
  timeout: 0,
  offline: 0,
}

/**
 * @returns how a thing behaves from now on, by how it has behaved; nothing where it is not simulated
 * @throws UsageError where nothing is to change, or two things at once
 */
export function behaviourChange(
  flags: TypedFlags & {readonly manual: boolean},
): (before: Behaviour | undefined) => Behaviour | undefined {
  if (flags.manual === saysBehaviour(flags)) {
    const message = flags.manual ? '--manual excludes all flags on behavior' : 'Nothing to change'
    throw new UsageError(message, {hints: ['Give --manual, or flags on behavior such as --offline 0%']})
  }
  return (before) => (flags.manual ? undefined : changedBehaviour(before ?? DEFAULT, flags))
}

/**
 * What no flag names stays as it is.
 * @throws UsageError
 */
function changedBehaviour(before: Behaviour, flags: TypedFlags): Behaviour {
  const {seed, pickup, duration, fail, reject, timeout, offline} = flags
  const behaviour: Behaviour = {
    seed: seed ?? before.seed,
    pickup: pickup === undefined ? before.pickup : spanOf(pickup, '--pickup'),
    duration: duration === undefined ? before.duration : spanOf(duration, '--duration'),
    fail: fail === undefined ? before.fail : fail.map(failureOf),
    reject: reject === undefined ? before.reject : shareOf(reject, '--reject'),
    timeout: timeout === undefined ? before.timeout : shareOf(timeout, '--timeout'),
    offline: offline === undefined ? before.offline : shareOf(offline, '--offline'),
  }
  const total = behaviour.fail.reduce((sum, {share}) => sum + share, behaviour.reject + behaviour.timeout)
  if (total > 1) throw new UsageError('--fail, --reject and --timeout add up to more than 100%')
  return behaviour
}

function failureOf(text: string): Behaviour['fail'][number] {
  const [, share = '', reason = 'failed'] = /^([^:]*)(?::(.+))?$/s.exec(text) ?? []
  return {share: shareOf(share, '--fail'), reason}
}

function shareOf(text: string, flag: string): number {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1]
  if (percent !== undefined && Number(percent) <= 100) return Number(percent) / 100
  throw new UsageError(`argument ${flag}: not a share from 0% to 100%: '${text}'`, {
    hints: [/^\d+(?:\.\d+)?$/.test(text) ? `Write it as ${text}%` : 'Write it as 4% or 0.5%'],
  })
}

/** `5s..2m`, or one time for all. */
function spanOf(text: string, flag: string): Behaviour['pickup'] {
  const [first = '', last = first] = text.split('..')
  const [from, to] = [momentOf(first, flag), momentOf(last, flag)]
  if (from <= to) return [from, to]
  throw new UsageError(`argument ${flag}: the end comes before the start: '${text}'`, {hints: ['Write it as 5s..2m']})
}

const momentOf = (text: string, flag: string) => (/^0s?$/.test(text) ? 0 : parseDuration(text, flag))
