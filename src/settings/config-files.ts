// The shared config and credentials files → profiles and services. Knows where they are and how sections are named.
import {promises, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {OtherError} from '../errors/cli-error.js'
import {expandHome} from '../files/user-folders.js'
import {type IniFile, IniSyntaxError, parseIni, type Sections} from './ini.js'

export interface ConfigFiles {
  /** Keys of the credentials file win over those of the config file. */
  readonly profiles: Sections
  /** Of the credentials file alone, since errors about keys name the file. */
  readonly credentials: Sections
  /** `[services NAME]` of the config file. */
  readonly services: Sections
  /** `[sso-session NAME]` of the config file. */
  readonly ssoSessions: Sections
  /** Sections of the config file that are none that the AWS CLI reads, such as `[dev]` for `[profile dev]`. */
  readonly strayNames: readonly string[]
  /** Where the keys of profiles stand: `/home/u/.aws/config:12`. */
  readonly locations: Sections
  readonly paths: ConfigPaths
}

/** Nothing where no variable names a file and the user has no home. */
export interface ConfigPaths {
  readonly config: string | undefined
  readonly credentials: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Missing files are empty files. */
export async function readConfigFiles(env: Environment, home: string): Promise<ConfigFiles> {
  const paths = pathsOf(env, home)
  const [config, credentials] = await Promise.all([readIni(paths.config), readIni(paths.credentials)])
  const profiles = new Map<string, ReadonlyMap<string, string>>()
  const services = new Map<string, ReadonlyMap<string, string>>()
  const ssoSessions = new Map<string, ReadonlyMap<string, string>>()
  const locations = new Map<string, ReadonlyMap<string, string>>()
  const strayNames: string[] = []
  for (const [header, values] of config.sections) {
    const [kind = '', name] = words(header)
    const profile = header === 'default' ? header : kind === 'profile' ? name : undefined
    if (profile !== undefined) {
      profiles.set(profile, values)
      locations.set(profile, locationsIn(config, header, paths.config))
    } else if (kind === 'services' && name !== undefined) services.set(name, values)
    else if (kind === 'sso-session' && name !== undefined) ssoSessions.set(name, values)
    else if (kind !== 'services' && kind !== 'sso-session') strayNames.push(header)
  }
  for (const [name, values] of credentials.sections) {
    merge(profiles, name, values)
    merge(locations, name, locationsIn(credentials, name, paths.credentials))
  }
  return {profiles, credentials: credentials.sections, services, ssoSessions, strayNames, locations, paths}
}

function merge(into: Map<string, ReadonlyMap<string, string>>, name: string, more: ReadonlyMap<string, string>): void {
  into.set(name, new Map([...(into.get(name) ?? []), ...more]))
}

const locationsIn = ({lines}: IniFile, header: string, path = ''): ReadonlyMap<string, string> =>
  new Map([...(lines.get(header) ?? [])].map(([name, line]) => [name, `${path}:${line}`]))

/** What differs once a file was changed, without reading any. */
export function configState(env: Environment, home: string): Promise<readonly string[]> {
  return Promise.all(
    Object.values<string | undefined>({...pathsOf(env, home)}).map(async (path) => {
      const found = path === undefined ? undefined : await promises.stat(path).catch(() => undefined)
      return [path, found?.mtimeMs, found?.size].join(' ')
    }),
  )
}

const pathsOf = (env: Environment, home: string): ConfigPaths => ({
  config: locate(env.AWS_CONFIG_FILE, home, 'config'),
  credentials: locate(env.AWS_SHARED_CREDENTIALS_FILE, home, 'credentials'),
})

function locate(configured: string | undefined, home: string, name: string): string | undefined {
  if (configured) return expandHome(configured, home)
  return home === '' ? undefined : join(home, '.aws', name)
}

const EMPTY: IniFile = {sections: new Map(), lines: new Map()}

async function readIni(path: string | undefined): Promise<IniFile> {
  if (path === undefined) return EMPTY
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return EMPTY
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
