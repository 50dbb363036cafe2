// One line from the terminal that is not shown while it is typed, for what has to be asked in the middle of a request. Knows
// nothing of what it is for.
import {createInterface} from 'node:readline'
import {Writable} from 'node:stream'
import {Interrupted} from '../../errors/cli-error.js'
import type {Runtime} from './runtime.js'

/**
 * @returns nothing where keys are being read already: what draws on the terminal would cover the question, and take the answer
 * @throws Interrupted where the terminal is closed, or the user leaves
 */
export async function askSecret(
  question: string,
  {stderr, untilInterrupted}: Pick<Runtime, 'stderr' | 'untilInterrupted'>,
): Promise<string | undefined> {
  if (process.stdin.isRaw) return undefined
  // First, as what is typed at once would be shown before.
  const reader = createInterface({input: process.stdin, output: unseen(), terminal: true, historySize: 0})
  const closed = new AbortController()
  const left = untilInterrupted(closed.signal).then(() => undefined)
  const line = new Promise<string | undefined>((resolve) => {
    reader.once('line', resolve)
    // Ctrl-C is a key here, and no signal.
    reader.once('SIGINT', () => resolve(undefined))
    reader.once('close', () => resolve(undefined))
  })
  await stderr.write(question)
  const answer = await Promise.race([line, left])
  reader.close()
  closed.abort()
  await stderr.write('\n')
  if (answer !== undefined) return answer
  throw new Interrupted('Nothing was typed')
}

const unseen = () => new Writable({write: (_chunk, _encoding, done) => done()})
