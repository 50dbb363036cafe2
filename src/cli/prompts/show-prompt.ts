// One prompt at the terminal, until it is answered or left. A prompt is wiped off when it is over: the line that stays is the
// wizard's own, so that the scrollback reads as a record.
import {Writable} from 'node:stream'
import {AbortPromptError, CancelPromptError, ExitPromptError} from '@inquirer/core'
import {Interrupted} from '../../errors/cli-error.js'
import type {Reply} from '../../wizard/prompter.js'
import type {Sink} from '../runtime/runtime.js'

/** How a prompt is left: with what the wizard gets, or for what the prompter does itself. */
export type Left = Reply | {readonly kind: 'interrupt'} | {readonly kind: 'edit'; readonly draft: string}

/** What inquirer has to know of where a prompt is. */
export interface PromptContext {
  readonly output: Writable
  readonly clearPromptOnDone: true
  readonly signal: AbortSignal
}

/** The system, a terminal that has gone, or a Ctrl-C from before the prompt took the keys. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * @param show draws the prompt; what goes wrong in it is handed to `fail`, since nothing waits for it there
 * @throws Interrupted where the user leaves, or the system ends the process
 */
export async function showPrompt<T extends {readonly kind: string}>(
  show: (context: PromptContext, fail: (error: unknown) => void) => Promise<T>,
  stderr: Sink,
): Promise<Exclude<T, {readonly kind: 'interrupt'}>> {
  const leave = new AbortController()
  const end = () => leave.abort()
  let failure: {readonly error: unknown} | undefined
  const fail = (error: unknown) => {
    failure = {error}
    end()
  }
  process.stdin.once('end', end)
  // Ended from outside, the process would leave the terminal without echo and cursor. Not once(): inquirer ends the
  // process itself where nothing listens any more.
  for (const signal of ENDING) process.on(signal, end)
  try {
    const context = {output: outputTo(stderr), clearPromptOnDone: true, signal: leave.signal} as const
    const left = await show(context, fail)
    if (isAnswered(left)) return left
    throw new Interrupted()
  } catch (error) {
    if (failure) throw failure.error
    throw isClosed(error) ? new Interrupted() : error
  } finally {
    process.stdin.off('end', end)
    for (const signal of ENDING) process.off(signal, end)
  }
}

const isAnswered = <T extends {readonly kind: string}>(left: T): left is Exclude<T, {readonly kind: 'interrupt'}> =>
  left.kind !== 'interrupt'

const isClosed = (error: unknown) =>
  error instanceof AbortPromptError || error instanceof ExitPromptError || error instanceof CancelPromptError

/** Through the gate of all messages. Not waited for: what a prompt writes when the process ends must leave at once. */
const outputTo = (stderr: Sink): Writable =>
  Object.defineProperty(
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        void stderr.draw(String(chunk))
        done()
      },
    }),
    'columns',
    {get: () => stderr.columns},
  )
