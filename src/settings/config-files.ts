// The shared config and credentials files → profiles and services. Knows where they are and how sections are named.
import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {OtherError} from '../errors/cli-error.js'
import {IniSyntaxError, parseIni, type Sections} from './ini.js'

export interface ConfigFiles {
  /** Keys of the credentials file win over those of the config file. */
  readonly profiles: Sections
  /** Of the credentials file alone, since errors about keys name the file. */
  readonly credentials: Sections
  /** `[services NAME]` of the config file. */
  readonly services: Sections
}

type Environment = Readonly<Record<string, string | undefined>>

/** Missing files are empty files. */
export async function readConfigFiles(env: Environment, home: string): Promise<ConfigFiles> {
  const paths = pathsOf(env, home)
  const [config, credentials] = await Promise.all([readSections(paths.config), readSections(paths.credentials)])
  const profiles = new Map<string, ReadonlyMap<string, string>>()
  const services = new Map<string, ReadonlyMap<string, string>>()
  for (const [header, values] of config) {
    const [kind = '', name] = words(header)
    if (header === 'default') profiles.set('default', values)
    if (kind === 'profile' && name !== undefined) profiles.set(name, values)
    if (kind === 'services' && name !== undefined) services.set(name, values)
  }
  for (const [name, values] of credentials) profiles.set(name, new Map([...(profiles.get(name) ?? []), ...values]))
  return {profiles, credentials, services}
}

/** What differs once a file was changed, without reading any. */
export function configState(env: Environment, home: string): Promise<readonly string[]> {
  return Promise.all(
    Object.values(pathsOf(env, home)).map(async (path) => {
      const found = await stat(path).catch(() => undefined)
      return [path, found?.mtimeMs, found?.size].join(' ')
    }),
  )
}

const pathsOf = (env: Environment, home: string) => ({
  config: locate(env.AWS_CONFIG_FILE, home, 'config'),
  credentials: locate(env.AWS_SHARED_CREDENTIALS_FILE, home, 'credentials'),
})

function locate(configured: string | undefined, home: string, name: string): string {
  if (!configured) return join(home, '.aws', name)
  return configured.replace(/^~(?=\/|$)/, home)
}

async function readSections(path: string): Promise<Sections> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return new Map()
    throw new OtherError('Configuration', `Unable to read config file: ${path}`, {cause: error})
  }
  try {
    return parseIni(text)
  } catch (error) {
    if (!(error instanceof IniSyntaxError)) throw error
    throw new OtherError('Configuration', `Unable to parse config file: ${path}`, {
      cause: error,
      hints: [`Line ${error.line}: ${error.reason}`],
    })
  }
}

/** `profile "two words"` names the profile `two words`. */
function words(header: string): readonly string[] {
  const [, kind = '', double, single, bare] = /^(\S+)(?:\s+(?:"([^"]*)"|'([^']*)'|(\S+)))?\s*$/.exec(header) ?? []
  const name = double ?? single ?? bare
  return name === undefined ? [kind] : [kind, name]
}
