// --thing, --group, --things-from, --exclude-from, --where of create-job: the targets looked up before the input is checked,
// and gathered into a group before it is sent.

import {setTimeout} from 'node:timers/promises'
import type {Question} from '../../cli/operation/consent.js'
import {dryRunText} from '../../cli/operation/dry-run.js'
import type {Behavior} from '../../cli/operation/extension.js'
import type {OperationCall} from '../../cli/operation/operation-call.js'
import {findJob} from '../../cli/session/described-job.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {retryingSend} from '../../cli/session/retrying-send.js'
import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther} from '../../errors/words.js'
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {requireRegion} from '../../settings/region.js'
import type {Structure} from '../../value/value.js'
import {gatherInto, gatherRequests} from '../gather/gather-into.js'
import {type ChosenTargets, chooseTargets} from './chosen-targets.js'
import {missingGroupHints} from './missing-group-hints.js'
import {resolveTargets, UnknownGroups} from './resolve-targets.js'
import {ALLOW_MISSING, EXCLUDE_FROM, GROUP, THING, THINGS_FROM} from './target-flags.js'
import {readTargetFlags} from './target-request.js'

const MANY = 100

export async function targetBehavior(call: OperationCall): Promise<Behavior> {
  const {given, runtime} = call
  if (given.has('--targets')) {
    throw excludeEachOther('--targets', 'names of targets', [
      'Leave out --targets, or --thing, --group, --things-from, --exclude-from and --where',
    ])
  }
  const request = await readTargetFlags(given, runtime)
  if (request.things.length + request.groups.length === 0 && request.where === undefined) {
    throw new UsageError(nothingNamed(given), {
      hints: ['Name targets with --thing, --group, --things-from or --where'],
    })
  }
  let chosen: ChosenTargets | undefined
  const open = async () => {
    if (!isLocal(runtime)) requireRegion(await call.settings())
    const {send} = await call.session()
    const sleep = (milliseconds: number) => setTimeout(milliseconds)
    return {send, read: retryingSend(send, {now: runtime.now, sleep})}
  }
  return {
    async fill(input) {
      const {read} = await open()
      const {targetSelection: selection = 'SNAPSHOT'} = known(CreateJobRequest, input)
      const resolved = await resolveTargets(request, read).catch((error: unknown) => {
        throw error instanceof UnknownGroups ? error.withHints(missingGroupHints(error.names, runtime)) : error
      })
      chosen = await chooseTargets(jobIdOf(input), request, resolved, selection, runtime)
      return new Map(input).set('targets', [...chosen.arns])
    },
    question: (input) => (chosen && chosen.gathered.length > MANY ? largeJob(input, chosen.things) : undefined),
    ...(runtime.globals.dryRun
      ? {insteadOfSending: (input) => printRequests(input, chosen?.gathered ?? [], call)}
      : {}),
    async beforeSending(input) {
      if (!chosen || chosen.gathered.length === 0) return undefined
      const connection = await open()
      // The service refuses the id itself, and says so better than a group of other things would.
      if (await findJob(jobIdOf(input), connection.read)) return undefined
      const wanted = {
        jobId: jobIdOf(input),
        names: chosen.gathered,
        allowMissing: request.allowMissing,
        arnOf: chosen.arnOf,
      }
      const {targets} = await gatherInto(wanted, connection, runtime)
      return new Map(input).set('targets', targets)
    },
  }
}

const jobIdOf = (input: Structure) => known(CreateJobRequest, input).jobId ?? ''

const largeJob =
  (input: Structure, things: number): Question =>
  async () => {
    const {reachText} = await import('../../cli/operation/reach-text.js')
    return {question: reachText({things, orMore: false}, input), typed: jobIdOf(input)}
  }

async function printRequests(
  input: Structure,
  gathered: readonly string[],
  {operation, runtime}: OperationCall,
): Promise<number> {
  for (const request of gatherRequests(jobIdOf(input), gathered)) {
    await runtime.stdout.write(dryRunText(request.operation, request.input))
  }
  await runtime.stdout.write(dryRunText(operation, input))
  return 0
}

function nothingNamed(given: OperationCall['given']): string {
  const bare = [THING, GROUP].find((flag) => given.get(flag)?.length === 0)
  if (bare !== undefined) return `argument ${bare}: expected at least one name`
  const files = given.get(THINGS_FROM)
  if (files === undefined) return `${EXCLUDE_FROM} and ${ALLOW_MISSING} need something to choose from`
  return `No things are named in ${files.map((name) => (name === '-' ? 'standard input' : name)).join(' and ')}`
}
