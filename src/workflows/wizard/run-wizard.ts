// A wizard as a command: who is asked, what is replayed, and what becomes of what was decided.

import {connectionFlags} from '../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import {checkNames} from '../../cli/check-names.js'
import {adviceFor} from '../../cli/errors/advice/advice-for.js'
import {nothingDone} from '../../cli/operation/consent.js'
import {isInteractive} from '../../cli/runtime/is-interactive.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal, requestDestination} from '../../cli/session/local-simulator.js'
import {openSession} from '../../cli/session/session.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {Interrupted, ServiceError, UsageError} from '../../errors/cli-error.js'
import {known} from '../../members/known.js'
import {Job} from '../../model/iot/job.js'
import {operationById} from '../../model/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {localZone} from '../../timetable/local-zone.js'
import {printJson} from '../../value/json/json-print.js'
import type {Structure} from '../../value/value.js'
import {type AnswersFile, readAnswers} from '../../wizard/answers-file.js'
import {beginUpdate} from '../../wizard/begin-job.js'
import type {Prompter} from '../../wizard/prompter.js'
import {Wizard} from '../../wizard/run.js'
import type {WizardPorts} from '../../wizard/wizard-ports.js'
import {serviceTime} from '../watch/service-clock.js'
import {finish, type WizardRun} from './finish.js'
import {interruptible} from './interruptible.js'
import {noDecision, nonInteractive, noPrompter, requireAnswers} from './non-interactive.js'
import {offerResume} from './offer-resume.js'
import {reopeningPrompter} from './reopening-prompter.js'
import {savedAnswers} from './saved-answers.js'
import {serviceLookups} from './service-lookups.js'
import {readMembers, wizardFiles, writeRecord} from './wizard-files.js'

export interface WizardFlags {
  readonly replay?: string | undefined
  readonly record?: string | undefined
  readonly print?: string | undefined
}

/**
 * @param asked CreateJob or UpdateJob; answers that are replayed say for themselves which they are for
 * @returns the exit code
 */
export async function runWizard(
  asked: Operation,
  given: Structure,
  flags: WizardFlags,
  runtime: Runtime,
): Promise<number> {
  const {globals} = runtime
  const isAsking = isInteractive(runtime)
  const isDecided = flags.print !== undefined || globals.dryRun === true || (globals.yes === true && !!flags.replay)
  if (!isAsking && !flags.replay) throw nonInteractive(asked, given, globals)
  if (!isAsking && !isDecided) throw noDecision()
  const jobId = given.get('jobId')
  // The service is asked for it before there is an input to check.
  if (asked.name === 'UpdateJob' && typeof jobId === 'string') {
    await checkNames([{typed: '--job-id', kind: 'job', name: jobId}])
  }
  const replay = flags.replay === undefined ? undefined : await readReplay(flags.replay, runtime)
  const operation = replay?.operation === 'UpdateJob' ? operationById('iot.UpdateJob') : asked
  const settings = await settingsOf(runtime)
  const prompter = isAsking ? await reopeningPrompter(runtime) : noPrompter
  const session = await openSession(settings, runtime)
  const kept = savedAnswers(runtime, keptName(settings, runtime))
  try {
    const closingLines = async () => [nothingDone(operation), ...keptLines(operation, await kept.at(), globals)]
    const attended = <T>(work: Promise<T>) => interruptible(work, {isAsking: prompter.isAsking, closingLines}, runtime)
    const task = {operation, given, replay, isDecided, isAsking, settings, session, prompter, kept, runtime, attended}
    return await carryOut(task, flags)
  } catch (error) {
    const lines = keptLines(operation, await kept.at(), globals)
    if (error instanceof Interrupted) throw new Interrupted(nothingDone(operation), {hints: lines})
    await prompter.say(lines)
    throw error
  } finally {
    prompter.close()
    session.close()
  }
}

/** Answers that were given to the simulator are not offered to AWS, nor those of one region to another. */
const keptName = ({region = ''}: Settings, runtime: Runtime) =>
  isLocal(runtime) ? 'last' : `aws-${region.replace(/[^\w-]/g, '_')}`

interface Task extends Omit<WizardRun, 'print' | 'isReviewed'> {
  readonly given: Structure
  readonly replay: AnswersFile | undefined
  /** What becomes of the answers was said beforehand. */
  readonly isDecided: boolean
  readonly isAsking: boolean
}

async function carryOut(task: Task, flags: WizardFlags): Promise<number> {
  const {operation, given, isDecided, isAsking, settings, session, prompter, kept, runtime, attended} = task
  const time = await serviceTime(session, runtime.now)
  const ports = {
    ...serviceLookups(session),
    ...wizardFiles(runtime),
    keep: kept.keep,
    globals: runtime.globals,
    clock: () => ({now: time.now(), zone: localZone(runtime.env.TZ)}),
  }
  const home = requestDestination(settings.region, runtime)
  const context = () => ({now: time.now(), depth: 'all', ...home}) as const
  const wizard = (replay: AnswersFile | undefined) =>
    new Wizard({operation, given, replay, isDecided, context}, prompter, ports)
  if (task.replay && !isAsking) requireAnswers(wizard(task.replay).openAfterReplay(task.replay), flags.replay ?? '')
  if (isAsking) await prompter.say(heading(operation, settings, runtime, prompter))
  const begun = wizard(task.replay ?? (await attended(goOn(task, ports))))
  let outcome = await attended(begun.run())
  for (;;) {
    if (flags.record !== undefined) await writeRecord(flags.record, outcome.answers, runtime)
    if (outcome.kind === 'quit') throw new Interrupted()
    try {
      return await finish(outcome, {...task, print: flags.print, isReviewed: !isDecided})
    } catch (error) {
      // What the service has refused can be mended by another answer; nothing else can.
      if (!(error instanceof ServiceError) || isDecided || !isAsking) throw error
      outcome = await attended(begun.refused(refusalLines(error, runtime.globals)))
    }
  }
}

/** Only for the same command: a user who has typed other flags means another job. */
async function goOn(
  {operation, given, isAsking, kept, prompter}: Task,
  ports: Pick<WizardPorts, 'job'>,
): Promise<AnswersFile | undefined> {
  const found = isAsking ? await kept.find() : undefined
  if (found?.answers.operation !== operation.name) return undefined
  const isSame = given.size === 0 || printJson(given) === printJson(found.answers.given)
  const answers = isSame ? await offerResume(found, kept, prompter) : undefined
  const jobId = known(Job, answers?.beginning.job).jobId
  if (!answers || jobId === undefined) return answers
  // The job may have gone on, or be gone; its update is then one of the job as it is now.
  return {...answers, beginning: await beginUpdate(jobId, ports)}
}

function heading(operation: Operation, {region, profile}: Settings, runtime: Runtime, {keys}: Prompter): string[] {
  const destination = isLocal(runtime)
    ? 'local simulator'
    : [region, `profile ${profile.name}`].filter(Boolean).join(', ')
  const title = operation.name === 'CreateJob' ? 'New job' : 'Update of a job'
  return [`${title}: ${destination}`, keys, '']
}

const refusalLines = (error: ServiceError, globals: GlobalFlags): string[] => [
  ...error.message.split('\n'),
  ...adviceFor(error, globals).map((hint) => `  ${hint}`),
  '',
]

/** Every answer was kept as it was given. */
function keptLines({name}: Operation, kept: string | undefined, globals: GlobalFlags): string[] {
  const command = `iotjobs ${name === 'CreateJob' ? 'wizard' : 'update-job --wizard'}${connectionFlags(globals)}`
  return kept === undefined ? [] : [`Answers kept in ${kept}: ${command} offers to continue with them`]
}

async function readReplay(file: string, runtime: Runtime): Promise<AnswersFile> {
  const answers = readAnswers(await readMembers(file, runtime))
  if (answers) return answers
  throw new UsageError(`${file} has no wizard answers in it`, {hints: ['--record FILE writes such a file']})
}
