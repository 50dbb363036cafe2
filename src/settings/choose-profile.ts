// Which profile applies, and that it exists.
import {OtherError} from '../errors/cli-error.js'
import {nearest} from '../value/nearest.js'
import type {ConfigFiles} from './config-files.js'

export interface Profile {
  readonly name: string
  /** `--profile` sets the access keys of the environment aside; `AWS_PROFILE` does not. */
  readonly typed: boolean
  readonly values: ReadonlyMap<string, string>
  /** The part of the values that stands in the credentials file. */
  readonly credentials: ReadonlyMap<string, string>
}

/** @param mayMiss whether a profile that only the environment names may be absent: nothing will be sent with it */
export function chooseProfile(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  files: ConfigFiles,
  mayMiss: boolean,
): Profile {
  const name = flag || env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || undefined
  const values = files.profiles.get(name ?? 'default')
  if (name !== undefined && !values && !(mayMiss && !flag)) throw missingProfile(name, [...files.profiles.keys()])
  return {
    name: name ?? 'default',
    typed: Boolean(flag),
    values: values ?? new Map(),
    credentials: files.credentials.get(name ?? 'default') ?? new Map(),
  }
}

function missingProfile(name: string, existing: readonly string[]): OtherError {
  const meant = nearest(name, existing)
  const hints = [
    ...(meant === undefined ? [] : [`Did you mean "${meant}"?`]),
    existing.length === 0
      ? 'There are no profiles yet; "aws configure" makes one'
      : `The profiles are: ${existing.map((profile) => `"${profile}"`).join(', ')}`,
  ]
  return new OtherError('ProfileNotFound', `The config profile (${name}) could not be found`, {hints})
}
