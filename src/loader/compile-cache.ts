// Node's own cache of compiled code, where Node has one, in a folder that nobody else can write to: whoever writes there runs
// code. Without such a folder there is no cache, and all works as well.
import {lstatSync, mkdirSync} from 'node:fs'
import module from 'node:module'
import {join} from 'node:path'

export function useCompileCache({env, getuid}: Pick<NodeJS.Process, 'env' | 'getuid'> = process): void {
  // Node 20 has none; where NODE_COMPILE_CACHE is set, it is in use already.
  const enable: ((folder: string) => unknown) | undefined = Reflect.get(module, 'enableCompileCache')
  if (!enable || env.NODE_COMPILE_CACHE) return
  const folder = privateFolder(cacheHome(env), getuid?.())
  if (folder !== undefined) enable(folder)
}

/** @returns the folder of the program's compiled code, made where it is missing; undefined where it is not the user's alone */
export function privateFolder(home: string, user: number | undefined): string | undefined {
  if (home === '') return undefined
  const folder = join(home, 'iotjobs', 'compiled')
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    const entry = lstatSync(folder)
    const isPrivate = entry.isDirectory() && (user === undefined || (entry.uid === user && (entry.mode & 0o077) === 0))
    return isPrivate ? folder : undefined
  } catch {
    return undefined
  }
}

function cacheHome({XDG_CACHE_HOME, LOCALAPPDATA, HOME}: NodeJS.ProcessEnv): string {
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA ?? ''
  return HOME?.startsWith('/') ? join(HOME, '.cache') : ''
}
