// The answers of somebody who left, kept in a file of the user until a job is sent. Knows nothing of questions.
import {mkdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {parseJson} from '../../value/json-parse.js'
import {type AnswersFile, readAnswers} from '../../wizard/answers-file.js'
import type {Runtime} from '../runtime.js'

export interface FoundAnswers {
  readonly answers: AnswersFile
  /** Milliseconds since they were kept. */
  readonly age: number
}

export interface KeptAnswers {
  /** Left by another wizard; nothing where there are none that can be read. */
  find(): Promise<FoundAnswers | undefined>
  /** From now on they are those of this wizard. */
  take(): void
  keep(answers: string): Promise<void>
  /** Where this wizard's answers are; nothing where there are none yet. */
  at(): string | undefined
  forget(): Promise<void>
}

export function keptAnswers({env, home, now}: Pick<Runtime, 'env' | 'home' | 'now'>): KeptAnswers {
  const path = join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'iotjobs', 'wizard', 'last.json')
  let isOurs = false
  return {
    async find() {
      const answers = await readKept(path)
      return answers && {answers, age: Math.max(0, now() - (await stat(path)).mtimeMs)}
    },
    take() {
      isOurs = true
    },
    async keep(answers) {
      isOurs = await isWritten(path, answers)
    },
    at: () => (isOurs ? path : undefined),
    async forget() {
      isOurs = false
      await rm(path, {force: true})
    },
  }
}

async function readKept(path: string): Promise<AnswersFile | undefined> {
  try {
    const content = parseJson(await readFile(path, 'utf8'))
    return content instanceof Map ? readAnswers(content) : undefined
  } catch {
    return undefined
  }
}

/** A home that cannot be written is no reason to stop asking; it is then not said that anything was kept. */
async function isWritten(path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, text, {mode: 0o600})
    return true
  } catch {
    return false
  }
}
