// The global flags that change what is done or printed, against those that the command knows: none is taken in vain. The
// others say where and as whom, and mean the same everywhere.
import {type GlobalFlags, globalFlags, OUTPUT_FORMATS} from '../arguments/global-flags.js'
import {UsageError} from '../errors/cli-error.js'

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
}

/** @throws UsageError for a flag that would be passed over */
export function checkEffects(
  id: string,
  globals: GlobalFlags,
  {effects = [], dataFormats = OUTPUT_FORMATS}: Effects,
): void {
  const unknown = EFFECTS.find((effect) => globals[effect] !== undefined && !effects.includes(effect))
  if (unknown) throw unknownEffect(unknown, id)
  const {query, output} = globals
  if (query === undefined || output === undefined || output === 'view' || dataFormats.includes(output)) return
  throw new UsageError(`argument --query: it chooses from data, and --output ${output} is none`, {
    hints: [
      `Leave out one of the two, or take --output ${dataFormats.filter((format) => format !== 'off').join(', ')}`,
    ],
  })
}

const WHY: Readonly<Partial<Record<Effect, string>>> = {
  query: 'There is no data in its output to choose from',
  dryRun: 'It sends no single request that could be shown in place of sending it',
  noPaginate: 'It asks for all pages that it needs',
}

function unknownEffect(effect: Effect, id: string): UsageError {
  const flag = globalFlags.find(({key}) => key === effect)?.flag
  const why = WHY[effect]
  return new UsageError(`argument ${flag}: without effect on ${id.replaceAll(':', ' ')}, so nothing was done`, {
    hints: [...(why ? [why] : []), 'Leave it out'],
  })
}
