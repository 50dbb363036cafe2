// Stops a request that the service would refuse, and says what the service would not.
import type {SourceFinder} from '../../arguments/source-finder.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {InputError} from '../../validation/input-error.js'
import {judge} from '../../validation/judge.js'
import type {PlacedProblem} from '../../validation/report/placed-problem.js'
import {isError, validate} from '../../validation/validate.js'
import type {Structure} from '../../value/value.js'
import {judgementOf} from '../errors/judgement-of.js'
import {isOn} from '../runtime/environment-switch.js'
import type {Runtime} from '../runtime/runtime.js'
import {requestHome} from '../session/embedded.js'

/**
 * Every problem at once: errors stop the request, warnings go to stderr. Notes are for `validate` alone.
 * @param now the time of the service, in epoch milliseconds
 * @throws InputError where there is an error among them
 */
export async function assertValid(
  operation: Operation,
  input: Structure,
  settings: Settings,
  sourceOf: SourceFinder,
  now: number,
  runtime: Runtime,
): Promise<void> {
  if (!settings.parameterValidation) return
  const {globals, env} = runtime
  const depth = globals.noValidate || isOn(env, 'IOTJOBS_NO_VALIDATE') ? 'shape' : 'all'
  const context = {now, depth, ...requestHome(settings.region, runtime)} as const
  const found = validate(operation, input, context)
  if (found.length === 0) return
  const told =
    depth === 'all'
      ? (await import('../../validation/unfilled.js')).tellUnfilled(operation, input, found, context)
      : found
  const problems = judge(told, await judgementOf(globals)).filter(({severity}) => severity !== 'note')
  if (problems.length === 0) return
  const {placeProblems} = await import('../../validation/report/placed-problem.js')
  const placed = await placeProblems(problems, sourceOf)
  if (problems.some(isError)) throw new InputError(placed)
  await warn(placed, settings, runtime)
}

async function warn(
  placed: readonly PlacedProblem[],
  {errorFormat}: Settings,
  {globals, env, stderr}: Runtime,
): Promise<void> {
  const {warningsText} = await import('../errors/warnings-text.js')
  const {styleFor} = await import('../errors/report-style-for.js')
  await stderr.draw(await warningsText(placed, errorFormat, styleFor(stderr, globals, env)))
}
