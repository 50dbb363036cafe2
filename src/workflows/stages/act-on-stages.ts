// One run of a staged rollout: what is there is read, what comes next is sent, and each gate is passed or reported.
import {connectionFlags} from '../../arguments/connection-flags.js'
import {consent} from '../../cli/operation/consent.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {Service} from '../../cli/session/open-service.js'
import {CliError, UsageError} from '../../errors/cli-error.js'
import {counted} from '../../text/counted.js'
import {InputError} from '../../validation/input-error.js'
import {dryRunStages} from './dry-run-stages.js'
import type {LoadedStages} from './load-stages.js'
import {printStages} from './print-stages.js'
import {checkInput, checkRules, sendStage, stageInput} from './send-stage.js'
import {approve, type GateEnd, type GatePorts, passGate} from './stage-gate.js'
import {readStage, readStates, refuseChangedFile, type SentStage, type StageState} from './stage-states.js'
import {readStageThings, type StageThings} from './stage-things.js'
import {StagesProgress} from './stages-result.js'

export interface StagesOptions {
  /** The stage whose job is approved; nothing else is done. */
  readonly approve: string | undefined
  readonly status: boolean
  readonly wait: boolean
  /** Whether to go on though the file is another one. */
  readonly changed: boolean
}

/** @returns the exit code */
export async function actOnStages(
  loaded: LoadedStages,
  options: StagesOptions,
  ports: GatePorts,
  fileName: string,
): Promise<number> {
  const {service, runtime} = ports
  const states = await readStates(loaded, service)
  if (options.approve !== undefined) return approveStage(options.approve, states, ports)
  const progress = new StagesProgress(loaded, states, {fileName, connection: connectionFlags(runtime.globals)})
  if (!options.changed) refuseChangedFile(states, loaded.plan)
  if (options.status) {
    await printStages(await progress.data(service), runtime)
    return 0
  }
  const isAllSent = states.every(({sent}) => sent)
  const things = isAllSent ? undefined : await readStageThings(loaded, states, service, runtime)
  if (runtime.globals.dryRun) return dryRunStages(loaded, states, things, ports)
  if (things) await consentOnce(loaded, states, things, service, runtime)
  const end = await goThrough(loaded, states, things, ports, progress)
  for (const line of progress.lines(end)) await runtime.stderr.write(`${line}\n`)
  await printStages(await progress.data(service, end), runtime)
  return end.exit
}

async function approveStage(name: string, states: readonly StageState[], ports: GatePorts): Promise<number> {
  const found = states.find(({stage}) => stage.name === name)
  if (!found) {
    throw new UsageError(`There is no stage ${name}`, {
      hints: [`The stages are: ${states.map(({stage}) => stage.name).join(', ')}`],
    })
  }
  if (!found.sent) throw new UsageError(`Stage ${name} has not been sent yet, so there is nothing to approve`)
  if (found.sent.isApproved) {
    await ports.runtime.stderr.write(`${name} is already approved\n`)
    return 0
  }
  if (ports.runtime.globals.dryRun) {
    await ports.runtime.stderr.write(`would approve ${name}\n`)
    return 0
  }
  await approve(found.sent.job.jobArn, ports)
  await ports.runtime.stderr.write(`approved ${name}: run the same command without --approve to go on\n`)
  return 0
}

/** All that is still to be sent is checked; consent is asked once, before the first stage, and holds for later runs. */
async function consentOnce(
  loaded: LoadedStages,
  states: readonly StageState[],
  {members, arnOf}: StageThings,
  service: Service,
  runtime: Runtime,
): Promise<void> {
  const isSent = new Set(states.filter(({sent}) => sent).map(({stage}) => stage.name))
  const [first, ...later] = members.filter(({stage}) => !isSent.has(stage.name))
  if (first) await checkInput(stageInput(loaded, first, arnOf), service, runtime)
  // They differ in their ids and targets, which a team's own rules may be about.
  for (const one of later) await checkRules(stageInput(loaded, one, arnOf), service, runtime)
  if (states.some(({sent}) => sent)) return
  const {name} = loaded.file
  const all = members.reduce((sum, {names}) => sum + names.length, 0)
  const question = `This sends ${name} to ${counted(all, 'thing')} in ${counted(members.length, 'stage')}.`
  await consent({question, typed: name}, runtime, {declined: 'Nothing was created'})
}

const DONE: GateEnd = {state: 'passed', exit: 0}

async function goThrough(
  loaded: LoadedStages,
  states: readonly StageState[],
  things: StageThings | undefined,
  ports: GatePorts,
  progress: StagesProgress,
): Promise<GateEnd> {
  // What was sent after it has passed its gate.
  const from = Math.max(
    0,
    states.findLastIndex(({sent}) => sent !== undefined),
  )
  for (const {stage, sent} of states.slice(from)) {
    const present = sent ?? (await send(loaded, stage.name, things, ports).catch(tellWayOn(stage.name)))
    progress.reached(stage, present)
    const end = await passGate(stage, present, ports)
    progress.ended(stage, end)
    if (end.state !== 'passed') return end
    await progress.dropGroup(stage, ports.service, ports.runtime)
  }
  return DONE
}

/** What was done, and how to go on. */
const tellWayOn = (name: string) => (error: unknown) => {
  if (error instanceof InputError) throw error
  const hint = `Stage ${name} is not sent; those before it are. The same command continues from here`
  throw error instanceof CliError ? error.withHints([hint]) : error
}

async function send(
  loaded: LoadedStages,
  name: string,
  things: StageThings | undefined,
  {service, runtime}: GatePorts,
): Promise<SentStage> {
  const member = things?.members.find(({stage}) => stage.name === name)
  if (!things || !member) throw new Error(`No things for the stage ${name}`)
  const {stage, names} = member
  await runtime.stderr.write(`stage ${name}: ${counted(names.length, 'thing')}, job ${stage.jobId}\n`)
  const input = stageInput(loaded, member, things.arnOf)
  // Hours may have passed at the gate before.
  await checkRules(input, service, runtime)
  const isOurs = await sendStage(input, member, things.arnOf, service, runtime)
  if (!isOurs) await runtime.stderr.write(`${stage.jobId} was created by another run just now; this one follows it\n`)
  const sent = await readStage(stage, loaded.file.name, service.read)
  if (!sent) throw new Error(`The job ${stage.jobId} was created and is not there`)
  return sent
}
