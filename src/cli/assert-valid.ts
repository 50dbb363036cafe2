// Stops a request that the service would refuse, and says what the service would not.
import type {Operation} from '../model/vocabulary.js'
import type {Settings} from '../settings/resolve-settings.js'
import {InputError} from '../validation/input-error.js'
import {isError, validate} from '../validation/validate.js'
import {problemLines} from '../validation/word-problem.js'
import type {Structure} from '../value/value.js'
import type {Runtime} from './runtime.js'

/**
 * Every problem at once: errors stop the request, warnings go to stderr.
 * @throws InputError where there is an error among them
 */
export async function assertValid(
  operation: Operation,
  input: Structure,
  settings: Settings,
  {globals, env, stderr, now}: Runtime,
): Promise<void> {
  if (!settings.parameterValidation) return
  const depth = globals.noValidate || env.IOTJOBS_NO_VALIDATE === '1' ? 'shape' : 'all'
  const problems = validate(operation, input, {now: now(), depth, region: settings.region})
  if (problems.some(isError)) throw new InputError(problems)
  const warnings = problems.filter(({severity}) => severity === 'warning').flatMap(problemLines)
  if (warnings.length > 0) await stderr.write(`${warnings.join('\n')}\n`)
}
