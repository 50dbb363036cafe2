// How progress is shown, from what was asked for and what the streams are.
import {UsageError} from '../../errors/cli-error.js'
import type {Runtime, Sink} from './runtime.js'

export const PROGRESS_MODES = ['auto', 'tty', 'plain', 'quiet', 'none', 'rawjson'] as const
export type ProgressMode = (typeof PROGRESS_MODES)[number]

type Wishes = Pick<Runtime, 'globals' | 'env'>

/** Where the output is data, progress is not shown: both streams stay silent unless it was asked for. */
export function progressMode(
  wanted: ProgressMode,
  {globals, env, stderr}: Wishes & Pick<Runtime, 'stderr'>,
): Exclude<ProgressMode, 'auto'> {
  if (wanted === 'tty' && !stderr.isTTY) {
    throw new UsageError('--progress tty needs a terminal on stderr, and there is none', {
      hints: ['--progress plain writes lines instead; auto chooses'],
    })
  }
  if (globals.output === 'ndjson') return 'rawjson'
  if (wanted !== 'auto') return wanted
  if (globals.output !== undefined || globals.query !== undefined) return 'none'
  return wantsStatusLine({env, stderr}) ? 'tty' : 'plain'
}

/** One line that is drawn over and over. */
export const wantsStatusLine = ({env, stderr}: Pick<Runtime, 'env' | 'stderr'>) =>
  stderr.isTTY && env.TERM !== 'dumb' && !env.CI

export const wantsColor = (runtime: Wishes & Pick<Runtime, 'stderr'>) => wantsColorOn(runtime.stderr, runtime)

/** --color before NO_COLOR before FORCE_COLOR, which turns colors off where it is 0 or false. */
export function wantsColorOn({isTTY}: Pick<Sink, 'isTTY'>, {globals, env}: Wishes): boolean {
  if (globals.color === 'on') return true
  if (globals.color === 'off' || env.NO_COLOR) return false
  if (env.FORCE_COLOR) return !/^(?:0|false)$/i.test(env.FORCE_COLOR)
  return isTTY && env.TERM !== 'dumb'
}
