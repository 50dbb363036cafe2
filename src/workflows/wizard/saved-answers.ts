// The answers of a user who left, kept in a file of the user until a job is sent. Two wizards at once share it: it holds
// what was answered last, and neither removes what the other has kept. Knows nothing of questions.
import {open, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {replaceFile} from '../../files/replace-file.js'
import {userFolder} from '../../files/user-folders.js'
import {parseJson} from '../../value/json/json-parse.js'
import {type AnswersFile, readAnswers} from '../../wizard/answers-file.js'

export interface FoundAnswers {
  readonly answers: AnswersFile
  /** Milliseconds since they were kept. */
  readonly age: number
}

export interface SavedAnswers {
  /** Left by another wizard; nothing where there are none that can be read. */
  find(): Promise<FoundAnswers | undefined>
  /** From now on those that were found are those of this wizard. */
  take(): void
  keep(answers: string): Promise<void>
  /** Where this wizard's answers are; nothing where there are none, or another has kept its own since. */
  at(): Promise<string | undefined>
  /** Removes this wizard's answers, as far as that is possible. */
  forget(): Promise<void>
}

/** @param name of the file: one for each place, since things and jobs of one are not those of another */
export function savedAnswers({env, home, now}: Pick<Runtime, 'env' | 'home' | 'now'>, name = 'last'): SavedAnswers {
  const folder = userFolder('state', {env, home})
  const path = folder && join(folder, 'wizard', `${name}.json`)
  let found: string | undefined
  let ours: string | undefined
  const isOurs = async () => ours !== undefined && (await readKept(path))?.text === ours
  return {
    async find() {
      const kept = await readKept(path)
      found = kept?.text
      const answers = kept && answersIn(kept.text)
      return answers && {answers, age: Math.max(0, now() - kept.writtenAt)}
    },
    take() {
      ours = found
    },
    async keep(answers) {
      ours = (await isWritten(path, answers)) ? answers : undefined
    },
    at: async () => ((await isOurs()) ? path : undefined),
    async forget() {
      if (path && (await isOurs())) await rm(path, {force: true}).catch(() => {})
      ours = undefined
    },
  }
}

/** Text and time of one file, whatever another wizard puts in its place meanwhile. */
async function readKept(
  path: string | undefined,
): Promise<{readonly text: string; readonly writtenAt: number} | undefined> {
  if (path === undefined) return undefined
  try {
    const file = await open(path)
    try {
      return {text: await file.readFile('utf8'), writtenAt: (await file.stat()).mtimeMs}
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

function answersIn(text: string): AnswersFile | undefined {
  try {
    const content = parseJson(text)
    return content instanceof Map ? readAnswers(content) : undefined
  } catch {
    return undefined
  }
}

/** A home folder that cannot be written does not stop the questions; it is then not said that anything was kept. */
const isWritten = (path: string | undefined, text: string): Promise<boolean> =>
  path === undefined
    ? Promise.resolve(false)
    : replaceFile(path, text).then(
        () => true,
        () => false,
      )
