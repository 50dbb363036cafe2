// Which profile applies, and that it exists.

import {OtherError} from '../errors/cli-error.js'
import {didYouMean, EMPTY_VARIABLE} from '../errors/words.js'
import {nearest} from '../text/nearest.js'
import type {ConfigFiles} from './config-files.js'
import {firstOf, type Setting} from './setting.js'

export interface Profile {
  readonly name: string
  /** What named it; nothing for the default profile. */
  readonly origin: Setting | undefined
  /** `--profile` sets the access keys of the environment aside; `AWS_PROFILE` does not. */
  readonly typed: boolean
  readonly values: ReadonlyMap<string, string>
  /** The part of the values that stands in the credentials file. */
  readonly credentials: ReadonlyMap<string, string>
  /** Where each value stands: `/home/u/.aws/config:12`. */
  readonly locations: ReadonlyMap<string, string>
}

type Env = Readonly<Record<string, string | undefined>>

const VARIABLES = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] as const

/** A variable that is set to nothing names no profile, and not the default one either: what is sent could reach another account. */
function profileOrigin(flag: string | undefined, env: Env): Setting | undefined {
  const typed = firstOf({value: flag, source: '--profile'})
  const variable = VARIABLES.find((name) => env[name] !== undefined)
  return typed ?? (variable && {value: env[variable] ?? '', source: variable})
}

/** @param mayMiss whether a profile that only the environment names may be absent: nothing will be sent with it */
export function chooseProfile(flag: string | undefined, env: Env, files: ConfigFiles, mayMiss: boolean): Profile {
  const named = profileOrigin(flag, env)
  if (named?.value === '' && !mayMiss) throw emptyProfile(named.source)
  const origin = firstOf(named)
  const name = origin?.value
  const values = files.profiles.get(name ?? 'default')
  if (name !== undefined && !values && !(mayMiss && !flag)) throw missingProfile(name, files)
  return {
    name: name ?? 'default',
    origin,
    typed: Boolean(flag),
    values: values ?? new Map(),
    credentials: files.credentials.get(name ?? 'default') ?? new Map(),
    locations: files.locations.get(name ?? 'default') ?? new Map(),
  }
}

const emptyProfile = (variable: string) =>
  new OtherError('ProfileNotFound', 'The config profile () could not be found', {
    hints: [`${variable} is empty: ${EMPTY_VARIABLE}`, `For the default profile: unset ${variable}`],
  })

function missingProfile(name: string, {profiles, credentials, strayNames, paths}: ConfigFiles): OtherError {
  const existing = [...profiles.keys()]
  const meant = nearest(name, existing)
  const hints = [
    ...strayNames
      .filter((header) => nameIn(header) === name.toLowerCase())
      .map((header) => `${paths.config} has [${header}]: write [profile ${name}]`),
    ...(credentials.has(`profile ${name}`)
      ? [`${paths.credentials} has [profile ${name}]: write [${name}] there`]
      : []),
    ...(meant === undefined ? [] : [didYouMean(`"${meant}"`)]),
    existing.length === 0
      ? 'There are no profiles yet; "aws configure" creates one'
      : `The profiles are: ${existing.map((profile) => `"${profile}"`).join(', ')}`,
  ]
  return new OtherError('ProfileNotFound', `The config profile (${name}) could not be found`, {hints})
}

/** `[dev]`, `[Profile dev]`, `[profile:dev]`, `[profiledev]`. */
const nameIn = (header: string) => header.toLowerCase().replace(/^profile[\s:/._-]*(?=.)/, '')
