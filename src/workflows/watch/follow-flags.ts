// The flags that watch and wait share, and what they mean.
import {Flags} from '../../cli/flags.js'
import {PROGRESS_MODES} from '../../cli/runtime/progress-mode.js'
import {parseCondition} from '../../progress/condition.js'
import {parseDuration} from '../../progress/duration.js'
import {DEFAULT_SAMPLE} from '../../progress/reason.js'
import type {FollowOptions} from './follow-job.js'

export const followFlags = {
  progress: Flags.string({
    options: PROGRESS_MODES,
    summary: 'How progress is shown on stderr; rawjson prints events on stdout',
  }),
  timeout: Flags.string({
    summary: 'Give up after this time, such as 2h or 90m; the job keeps running',
    helpValue: '<time>',
  }),
  stall: Flags.string({summary: 'Give up when nothing has changed for this time', helpValue: '<time>'}),
  'ok-when': Flags.string({
    summary: "Count the job as good enough where this holds, such as 'succeeded>=98%' (iotjobs help conditions)",
    helpValue: '<condition>',
  }),
  until: Flags.string({
    summary: "End with exit code 0 as soon as this holds, such as 'succeeded>=95%', whether or not the job is over",
    helpValue: '<condition>',
  }),
  interval: Flags.string({
    summary: 'Time between two requests (default: 2 to 15 s, less often while nothing changes)',
    helpValue: '<time>',
  }),
  'max-errors': Flags.integer({
    helpValue: '<number>',
    summary: 'Give up after this many errors in a row (default: after 10, or after 5 minutes without a response)',
    min: 1,
    max: 1000,
  }),
  'reason-key': Flags.string({
    summary: 'Key of statusDetails under which devices report why they failed',
    multiple: true,
    multipleNonGreedy: true,
    helpValue: '<key>',
  }),
  'reason-sample': Flags.integer({
    helpValue: '<number>',
    summary: 'How many failures to read the reason of; after that, the newest of each status',
    default: DEFAULT_SAMPLE,
    min: 0,
    max: 100_000,
  }),
}

interface TypedFlags {
  readonly timeout?: string | undefined
  readonly stall?: string | undefined
  readonly 'ok-when'?: string | undefined
  readonly until?: string | undefined
  readonly interval?: string | undefined
  readonly 'reason-key'?: readonly string[] | undefined
  readonly 'reason-sample'?: number
  readonly 'max-errors'?: number | undefined
}

/**
 * @param timeout what holds where none is typed
 * @throws UsageError
 */
export function followOptions(flags: TypedFlags, timeout: FollowOptions['timeout']): FollowOptions {
  const span = (name: 'timeout' | 'stall' | 'interval') => {
    const text = flags[name]
    return text === undefined ? undefined : parseDuration(text, `--${name}`)
  }
  const condition = (name: 'ok-when' | 'until') => {
    const text = flags[name]
    return text === undefined ? undefined : parseCondition(text, `--${name}`)
  }
  return {
    timeout: span('timeout') ?? timeout,
    stall: span('stall'),
    interval: span('interval'),
    okWhen: condition('ok-when'),
    until: condition('until'),
    sample: flags['reason-sample'] ?? DEFAULT_SAMPLE,
    reasonKeys: flags['reason-key'] ?? [],
    maxErrors: flags['max-errors'],
  }
}
