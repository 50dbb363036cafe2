// Which profile applies, and that it exists.

import {OtherError} from '../errors/cli-error.js'
import {didYouMean} from '../errors/words.js'
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

const profileOrigin = (flag: string | undefined, env: Readonly<Record<string, string | undefined>>) =>
  firstOf(
    {value: flag, source: '--profile'},
    {value: env.AWS_PROFILE, source: 'AWS_PROFILE'},
    {value: env.AWS_DEFAULT_PROFILE, source: 'AWS_DEFAULT_PROFILE'},
  )

/** @param mayMiss whether a profile that only the environment names may be absent: nothing will be sent with it */
export function chooseProfile(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  files: ConfigFiles,
  mayMiss: boolean,
): Profile {
  const origin = profileOrigin(flag, env)
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

function missingProfile(name: string, {profiles, strayNames, paths}: ConfigFiles): OtherError {
  const existing = [...profiles.keys()]
  const meant = nearest(name, existing)
  const hints = [
    ...(strayNames.includes(name) ? [`${paths.config} has [${name}]: write [profile ${name}]`] : []),
    ...(meant === undefined ? [] : [didYouMean(`"${meant}"`)]),
    existing.length === 0
      ? 'There are no profiles yet; "aws configure" creates one'
      : `The profiles are: ${existing.map((profile) => `"${profile}"`).join(', ')}`,
  ]
  return new OtherError('ProfileNotFound', `The config profile (${name}) could not be found`, {hints})
}
