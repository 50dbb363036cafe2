// One value and where it came from: a flag, the environment, the profile, in that order. Errors about a value name its source.
import type {CliError} from '../errors/cli-error.js'

export interface Setting {
  readonly value: string
  /** As a user would find it: `AWS_RETRY_MODE`, `retry_mode in the profile "default"`. */
  readonly source: string
  /** The file and the line, where it stands in a file. */
  readonly location?: string | undefined
}

export interface Sources {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly profile: {
    readonly name: string
    readonly values: ReadonlyMap<string, string>
    readonly locations: ReadonlyMap<string, string>
  }
}

/** Empty values count as absent. */
export function findSetting({env, profile}: Sources, variable: string | undefined, key: string): Setting | undefined {
  const set = variable === undefined ? undefined : env[variable]
  if (variable !== undefined && set) return {value: set, source: variable}
  const value = profile.values.get(key)
  return value
    ? {value, source: `${key} in the profile "${profile.name}"`, location: profile.locations.get(key)}
    : undefined
}

/** An empty value counts as given, as for the AWS CLI: it is none of the choices, and no number. */
export function findEvenEmpty(sources: Sources, variable: string | undefined, key: string): Setting | undefined {
  const found = variable === undefined ? undefined : sources.env[variable]
  if (variable !== undefined && found === '') return {value: '', source: `${variable}, which is empty`}
  const setting = findSetting(sources, variable, key)
  const isEmpty = setting === undefined && sources.profile.values.get(key) === ''
  return isEmpty ? {value: '', source: `${key} in the profile "${sources.profile.name}", which is empty`} : setting
}

interface Candidate {
  readonly value: string | undefined
  readonly source: string
}

/** @returns the first that is set to something */
export function firstOf(...candidates: readonly (Candidate | undefined)[]): Setting | undefined {
  return candidates.find((candidate): candidate is Setting => Boolean(candidate?.value))
}

/** `true` in any case is true; anything else is false, as for the AWS CLI. */
export function isTrue(setting: Setting | undefined): boolean {
  return setting?.value.toLowerCase() === 'true'
}

/**
 * Whatever its case, as the AWS CLI reads those that it gained late; flags are matched before.
 * @param refuse makes the error for a value that is none of the choices
 */
export function oneOf<Choice extends string>(
  setting: Setting | undefined,
  choices: readonly Choice[],
  otherwise: Choice,
  refuse: (setting: Setting) => CliError,
): Choice {
  if (!setting) return otherwise
  const choice = choices.find((candidate) => candidate.toLowerCase() === setting.value.toLowerCase())
  if (choice === undefined) throw refuse(setting)
  return choice
}
