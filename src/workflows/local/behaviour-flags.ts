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
  timeout: Flags.string({summary: 'Executions that are started and never heard of again', helpValue: '<percent>'}),
  offline: Flags.string({summary: 'Devices that never come', helpValue: '<percent>'}),
  pickup: Flags.string({summary: 'Time until a device takes what is queued; 1s..30s when absent', helpValue: '<span>'}),
  duration: Flags.string({summary: 'Time from start to end; 10s..1m when absent', helpValue: '<span>'}),
  seed: Flags.integer({summary: 'The same seed makes the same devices do the same; 1 when absent', min: 0}),
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
  const names = Object.keys(behaviourFlags) as (keyof TypedFlags)[]
  if (names.every((name) => flags[name] === undefined)) return undefined
  const behaviour: Behaviour = {
    seed: flags.seed ?? 1,
    pickup: spanOf(flags.pickup ?? '1s..30s', '--pickup'),
    duration: spanOf(flags.duration ?? '10s..1m', '--duration'),
    fail: (flags.fail ?? []).map(failureOf),
    reject: shareOf(flags.reject ?? '0%', '--reject'),
    timeout: shareOf(flags.timeout ?? '0%', '--timeout'),
    offline: shareOf(flags.offline ?? '0%', '--offline'),
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
