// Ctrl-C while something is looked up, between two questions, says what it says at a question, and ends at once: what is
// in progress cannot be canceled, and would ask on.

import type {Runtime} from '../../cli/runtime/runtime.js'
import {ExitCode} from '../../errors/cli-error.js'

interface Interruption {
  /** A prompt takes Ctrl-C for an answer. */
  readonly isAsking: () => boolean
  readonly closingLines: () => Promise<readonly string[]>
}

export async function interruptible<T>(
  work: Promise<T>,
  {isAsking, closingLines}: Interruption,
  {untilInterrupted, stderr, exit}: Pick<Runtime, 'untilInterrupted' | 'stderr' | 'exit'>,
): Promise<T> {
  const done = new AbortController()
  void untilInterrupted(done.signal).then(async () => {
    if (isAsking()) return
    await stderr.write(['', ...(await closingLines()), ''].join('\n'))
    exit(ExitCode.interrupted)
  })
  try {
    return await work
  } finally {
    done.abort()
  }
}
