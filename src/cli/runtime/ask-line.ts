// One line from the terminal, for what has to be asked in the middle of a request. Knows nothing of what it is for.
import {createInterface} from 'node:readline'
import {Interrupted} from '../../errors/cli-error.js'
import type {Runtime} from './runtime.js'

/** @throws Interrupted where the terminal is closed, or the user leaves */
export async function askLine(
  question: string,
  {stderr, untilInterrupted}: Pick<Runtime, 'stderr' | 'untilInterrupted'>,
): Promise<string> {
  await stderr.write(question)
  const reader = createInterface({input: process.stdin, terminal: false})
  const closed = new AbortController()
  const left = untilInterrupted(closed.signal).then(() => undefined)
  const line = new Promise<string | undefined>((resolve) => {
    reader.once('line', resolve)
    reader.once('close', () => resolve(undefined))
  })
  const answer = await Promise.race([line, left])
  reader.close()
  closed.abort()
  if (answer !== undefined) return answer
  await stderr.write('\n')
  throw new Interrupted()
}
