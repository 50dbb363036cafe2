// Stops a request that the service would refuse, and says what the service would not.

import type {SourceFinder} from '../../arguments/source-finder.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {zoneName} from '../../text/zone-time.js'
import {misplacedKind, notARequest} from '../../validation/infer-kind.js'
import {InputError} from '../../validation/input-error.js'
import {leaveOutEmpty} from '../../validation/leave-out-empty.js'
import type {Problem} from '../../validation/problem.js'
import type {LocatedProblem} from '../../validation/report/located-problem.js'
import {applySeverityPolicy} from '../../validation/severity-policy.js'
import {isError, validate} from '../../validation/validate.js'
import type {Structure} from '../../value/value.js'
import {severityPolicyOf} from '../errors/severity-policy-of.js'
import {isOn} from '../runtime/environment-switch.js'
import type {Runtime} from '../runtime/runtime.js'
import {requestDestination} from '../session/local-simulator.js'
import {hasPolicyRules, policyFile} from './policy-file.js'

/**
 * Every problem at once: errors stop the request, warnings go to stderr. Notes are for `validate` and --dry-run.
 * @param now the time of the service, in epoch milliseconds
 * @returns what is to be sent: the input without members that mean nothing
 * @throws InputError where there is an error among them
 */
export async function assertValid(
  operation: Operation,
  input: Structure,
  settings: Settings,
  sourceOf: SourceFinder,
  now: number,
  runtime: Runtime,
): Promise<Structure> {
  const {sent, found} = await findProblems(operation, input, settings, now, runtime)
  await report([...found, ...(await findBroken(operation, sent, now, runtime))], settings, sourceOf, runtime)
  return sent
}

/**
 * For an input whose other problems were reported already.
 * @throws InputError where a team's own rules are broken
 */
export async function assertPolicy(
  operation: Operation,
  input: Structure,
  settings: Settings,
  now: number,
  runtime: Runtime,
): Promise<void> {
  await report(await findBroken(operation, input, now, runtime), settings, async () => undefined, runtime)
}

async function report(
  found: readonly Problem[],
  settings: Settings,
  sourceOf: SourceFinder,
  runtime: Runtime,
): Promise<void> {
  const {globals} = runtime
  if (found.length === 0) return
  const problems = applySeverityPolicy(found, await severityPolicyOf(globals)).filter(
    ({severity}) => severity !== 'note' || globals.dryRun === true,
  )
  if (problems.length === 0) return
  const {locateProblems} = await import('../../validation/report/located-problem.js')
  const located = await locateProblems(problems, sourceOf)
  if (problems.some(isError)) throw new InputError(located)
  await warn(located, settings, runtime)
}

interface Found {
  readonly sent: Structure
  readonly found: readonly Problem[]
}

async function findProblems(
  operation: Operation,
  input: Structure,
  {parameterValidation, region}: Settings,
  now: number,
  runtime: Runtime,
): Promise<Found> {
  const {globals, env} = runtime
  const home = requestDestination(region, runtime)
  if (!parameterValidation) return {sent: input, found: unknownMembers(operation, input, now)}
  if (globals.noValidate || isOn(env, 'IOTJOBS_NO_VALIDATE'))
    return {sent: input, found: validate(operation, input, {now, depth: 'shape', ...home})}
  const context = {now, depth: 'all', zone: () => zoneName(env.TZ), ...home} as const
  const {input: sent, problems: empty} = leaveOutEmpty(operation, input)
  const found = validate(operation, sent, context)
  if (found.length === 0) return {sent, found: empty}
  const kind = CREATES.includes(operation.name) ? misplacedKind(sent) : undefined
  if (kind) return {sent, found: [notARequest(kind, operation.command)]}
  const {reportUneditedSkeleton} = await import('../../validation/unedited-skeleton.js')
  return {sent, found: [...empty, ...reportUneditedSkeleton(operation, sent, found, context)]}
}

const CREATES = ['CreateJob', 'CreateJobTemplate']

/** A team's own rules hold, however little else is checked. */
async function findBroken(
  operation: Operation,
  input: Structure,
  now: number,
  runtime: Runtime,
): Promise<readonly Problem[]> {
  if (!hasPolicyRules(operation) || policyFile(runtime) === undefined) return []
  const policy = await (await import('./policy-problems.js')).openPolicy(runtime)
  return policy ? policy.check(operation, input, now) : []
}

/** The AWS CLI cannot write a request with members that are not in its model, whatever its settings say. */
const unknownMembers = (operation: Operation, input: Structure, now: number) =>
  validate(operation, input, {now, depth: 'shape'}).filter(({code}) => code === 'E102')

async function warn(
  located: readonly LocatedProblem[],
  {errorFormat}: Settings,
  {globals, env, stderr}: Runtime,
): Promise<void> {
  const {warningsText} = await import('../errors/warnings-text.js')
  const {styleFor} = await import('../errors/report-style-for.js')
  await stderr.draw(await warningsText(located, errorFormat, await styleFor(stderr, globals, env)))
}
