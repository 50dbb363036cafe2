// Names that a service listed a moment ago, in the user's cache folder: a shell asks again with every key.
import {createHash} from 'node:crypto'
import {readdir, readFile, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {replaceFile} from '../../files/replace-file.js'
import {isPairs, type KnownNames} from './name-pair.js'

const FRESH_MS = 20_000
const FORGOTTEN_MS = 24 * 60 * 60_000
const NOTHING: KnownNames = {pairs: [], whole: false}

export interface NamesCache {
  read(): Promise<KnownNames>
  keep(names: KnownNames): Promise<void>
}

/**
 * @param folder where the files are; nothing is remembered without one
 * @param question what was asked, and of whom
 * @param now milliseconds since the epoch
 */
export function namesCache(folder: string | undefined, question: unknown, now: number): NamesCache {
  if (folder === undefined) return {read: async () => NOTHING, keep: async () => {}}
  const name = createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 16)
  const file = join(folder, `${name}.json`)
  return {
    async read() {
      try {
        const {at, pairs, whole}: Readonly<Record<string, unknown>> = JSON.parse(await readFile(file, 'utf8'))
        const isFresh = typeof at === 'number' && Math.abs(now - at) < FRESH_MS
        return isFresh && isPairs(pairs) ? {pairs, whole: whole === true} : NOTHING
      } catch {
        return NOTHING
      }
    },
    async keep(names) {
      try {
        await replaceFile(file, JSON.stringify({at: now, ...names}))
        await forget(folder, now)
      } catch {
        // A cache that cannot be written costs a request more the next time, and nothing else.
      }
    },
  }
}

async function forget(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if (now - (await stat(file)).mtimeMs > FORGOTTEN_MS) await rm(file, {force: true})
  }
}
