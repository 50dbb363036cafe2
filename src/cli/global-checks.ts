// What can be wrong with the global flags. Their values are checked before the command is even looked up, so that nothing is
// sent on a bad --query; those that change what is done or printed are then held against what the command supports, so that
// none is ignored.

import {invalidChoice} from '../arguments/choice-error.js'
import {type GlobalFlags, globalFlags} from '../arguments/global-flags.js'
import {UsageError} from '../errors/cli-error.js'
import {LEAVE_OUT_ONE, notSupported, onlyInOurSpelling, unknownOptions} from '../errors/words.js'
import {OUTPUT_FORMATS} from '../model/output-formats.js'
import type {Supports} from './errors/advice/supports.js'

export const EFFECTS = [
  'query',
  'dryRun',
  'noPaginate',
  'noValidate',
  'strict',
  'ignore',
  'cliBinaryFormat',
] as const satisfies readonly (keyof GlobalFlags)[]

export type Effect = (typeof EFFECTS)[number]

export interface Effects {
  /** Those that the command knows. */
  readonly effects?: readonly Effect[]
  /** The formats that hold data, from which --query may choose; the AWS CLI's where absent. */
  readonly dataFormats?: readonly string[] | undefined
  /** Whether a team's own rules have something to say of what it does. */
  readonly takesPolicy?: boolean
}

/**
 * @param awsSpelling whether the command is spelled as the AWS CLI spells it: what a single command has of ours is not there;
 * what every command has, such as --local, is
 * @throws UsageError for a flag that would be ignored
 */
export function checkEffects(
  id: string,
  globals: GlobalFlags,
  {effects = [], dataFormats = OUTPUT_FORMATS, takesPolicy = false}: Effects,
  awsSpelling = false,
): void {
  const unknown = EFFECTS.find((effect) => globals[effect] !== undefined && !effects.includes(effect))
  if (unknown) throw unknownEffect(unknown, id)
  if (globals.policy !== undefined && !takesPolicy) throw unknownEffect('policy', id)
  if (globals.policy !== undefined && awsSpelling)
    throw unknownOptions(['--policy'], [onlyInOurSpelling(id, '--policy')])
  const {query, output} = globals
  if (query === undefined || output === undefined || output === 'view' || dataFormats.includes(output)) return
  throw new UsageError(`argument --query: --output ${output} is for people, and --query needs structured output`, {
    hints: [`${LEAVE_OUT_ONE}, or use --output ${dataFormats.filter((format) => format !== 'off').join(', ')}`],
  })
}

/** @returns whether the command takes a flag, its own or a global one */
export function supportedBy({
  effects = [],
  takesPolicy = false,
  flags = {},
}: Effects & {readonly flags?: object | undefined}): Supports {
  return (flag) => {
    const global = globalFlags.find((one) => one.flag === flag)
    if (!global || Object.hasOwn(flags, flag.slice(2))) return Object.hasOwn(flags, flag.slice(2))
    if (global.key === 'policy') return takesPolicy
    const effect = EFFECTS.find((one) => one === global.key)
    return effect === undefined || effects.includes(effect)
  }
}

const WHY: Readonly<Partial<Record<Effect | 'policy', string>>> = {
  query: 'Its output is not structured data',
  dryRun: 'It does not send a single request that could be shown instead',
  policy: 'A policy is for jobs that are created or updated',
  noPaginate: 'It fetches every page that it needs',
}

function unknownEffect(effect: Effect | 'policy', id: string): UsageError {
  const flag = globalFlags.find(({key}) => key === effect)?.flag
  const why = WHY[effect]
  return notSupported(flag ?? effect, id.replaceAll(':', ' '), [...(why ? [why] : []), 'Leave it out'])
}

export async function checkGlobals(globals: GlobalFlags): Promise<void> {
  if (globals.query !== undefined) (await import('../output/query/compile-query.js')).compileQuery(globals.query)
  if (globals.ignore !== undefined) (await import('./errors/ignored-codes.js')).ignoredCodes(globals.ignore)
  const {endpointUrl, cliReadTimeout, cliConnectTimeout} = globals
  if (endpointUrl !== undefined || cliReadTimeout !== undefined || cliConnectTimeout !== undefined) {
    ;(await import('../settings/check-global-values.js')).checkGlobalValues(globals)
  }
}

/** @throws UsageError as the AWS CLI does, where the command does not know the format */
export function checkOutput(output: string | undefined, formats: readonly string[] = OUTPUT_FORMATS): void {
  if (output !== undefined && !formats.includes(output)) throw invalidChoice('--output', output, formats)
}
