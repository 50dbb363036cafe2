// What can be wrong with the global flags, found before the command is even looked up: nothing is sent on a bad --query.
import {invalidChoice} from '../arguments/choice-error.js'
import {type GlobalFlags, OUTPUT_FORMATS} from '../arguments/global-flags.js'

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
