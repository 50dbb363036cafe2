// Node's own cache of compiled code, where Node has one, in a folder that only its owner can write to: a process that
// writes there runs code. Without such a folder there is no cache, and all works as well.
import {lstatSync} from 'node:fs'
import module from 'node:module'
import {join} from 'node:path'
import {makeFolder} from '../files/make-folder.js'
import {userFolder} from '../files/user-folders.js'

export function useCompileCache(): void {
  const {env, getuid} = process
  // Node 20 has none; where NODE_COMPILE_CACHE is set, it is in use already.
  const enable: ((folder: string) => unknown) | undefined = Reflect.get(module, 'enableCompileCache')
  if (!enable || env.NODE_COMPILE_CACHE) return
  const folder = privateFolder(userFolder('cache', {env, home: env.HOME ?? env.USERPROFILE ?? ''}), getuid?.())
  if (folder !== undefined) enable(folder)
}

/**
 * @param cache the program's folder of what it can do without
 * @returns its folder for compiled code, made where it is missing; undefined where it is not the user's alone
 */
export function privateFolder(cache: string | undefined, user: number | undefined): string | undefined {
  if (cache === undefined) return undefined
  const folder = join(cache, 'compiled')
  try {
    makeFolder(folder)
    const entry = lstatSync(folder)
    const isOwn = user === undefined || (entry.uid === user && (entry.mode & 0o077) === 0)
    return entry.isDirectory() && isOwn ? folder : undefined
  } catch {
    return undefined
  }
}
