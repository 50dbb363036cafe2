// Where files of a user's own lie: the folders of the XDG base directory specification, and `~`. Touches no disk.
import {isAbsolute, join} from 'node:path'

export interface UserHome {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Empty where the user has none. */
  readonly home: string
}

const FOLDERS = {
  cache: {variable: 'XDG_CACHE_HOME', path: ['.cache']},
  data: {variable: 'XDG_DATA_HOME', path: ['.local', 'share']},
  state: {variable: 'XDG_STATE_HOME', path: ['.local', 'state']},
} as const

/** @returns nothing where the user has no home: the current folder is never used as one */
export function userFolder(kind: keyof typeof FOLDERS, {env, home}: UserHome): string | undefined {
  const {variable, path} = FOLDERS[kind]
  const set = env[variable]
  // The specification has relative paths ignored.
  if (set && isAbsolute(set)) return join(set, 'iotjobs')
  return home === '' ? undefined : join(home, ...path, 'iotjobs')
}

/** `~/x` as shells read it; unchanged without a home. */
export const expandHome = (path: string, home: string): string =>
  home === '' ? path : path.replace(/^~(?=\/|$)/, () => home)

/** Whether a path names the user's home where there is none: it would be a folder of the name `~`. */
export const namesNoHome = (path: string, home: string): boolean => home === '' && /^~(?:\/|$)/.test(path)

/** The other way round, for people to read. */
export const contractHome = (path: string, home: string): string =>
  home !== '' && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path
