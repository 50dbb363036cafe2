// A wizard as a command: who is asked, what is replayed, and what becomes of what was decided.
import {resolve} from 'node:path'
import {operationFlags} from '../../arguments/operation-flags.js'
import {ExitCode, Interrupted, UsageError} from '../../errors/cli-error.js'
import {operationById} from '../../model/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {Structure} from '../../value/value.js'
import {type AnswersFile, readAnswers} from '../../wizard/answers-file.js'
import type {Prompter} from '../../wizard/prompter.js'
import {type Outcome, Wizard} from '../../wizard/run.js'
import {canAsk} from '../can-ask.js'
import {isLocal} from '../local-service.js'
import {openPrompter} from '../prompter.js'
import type {Runtime} from '../runtime.js'
import {openSession} from '../session.js'
import {settingsOf} from '../settings-of.js'
import {fileDesk, readMembers, writeWhole} from './file-desk.js'
import {finish} from './finish.js'
import {serviceDesk} from './service-desk.js'

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
  const isAsking = canAsk(runtime)
  const isDecided = flags.print !== undefined || globals.dryRun === true || (globals.yes === true && !!flags.replay)
  if (!isAsking && !flags.replay) throw nobodyToAsk(asked, given)
  if (!isAsking && !isDecided) throw undecided()
  const replay = flags.replay === undefined ? undefined : await readReplay(flags.replay, runtime)
  const operation = replay?.operation === 'UpdateJob' ? operationById('iot.UpdateJob') : asked
  const settings = await settingsOf(runtime)
  const prompter = isAsking ? await openPrompter(runtime) : nobody
  const session = await openSession(settings, runtime)
  try {
    const desk = {...serviceDesk(session), ...fileDesk(runtime)}
    const context = () => ({now: runtime.now(), depth: 'all', region: settings.region}) as const
    const wizard = () => new Wizard({operation, given, replay, isDecided, context}, prompter, desk)
    if (replay && !isAsking) demandAnswers(wizard().openAfterReplay(replay), flags.replay ?? '')
    if (isAsking) await prompter.say(heading(operation, settings, runtime, prompter))
    const outcome = await leavingKindly(runtime, desk.keptAt, () => wizard().run())
    if (flags.record !== undefined) await writeWhole(resolve(runtime.cwd, flags.record), outcome.answers)
    if (outcome.kind === 'quit') return await quit(runtime, desk.keptAt())
    return await finish(outcome, {operation, print: flags.print, isReviewed: !isDecided, settings, session, runtime})
  } finally {
    prompter.close()
    session.close()
  }
}

function heading(operation: Operation, {region, profile}: Settings, runtime: Runtime, {keys}: Prompter): string[] {
  const place = isLocal(runtime) ? 'embedded service' : [region, `profile ${profile.name}`].filter(Boolean).join(', ')
  const title = operation.name === 'CreateJob' ? 'New job' : 'Update of a job'
  return [`${title}: ${place}`, keys, '']
}

/** Nothing was sent, and every answer was kept as it was given. */
async function leavingKindly(
  runtime: Runtime,
  keptAt: () => string | undefined,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Interrupted) await quit(runtime, keptAt())
    throw error
  }
}

async function quit({stderr}: Runtime, kept: string | undefined): Promise<number> {
  const where = kept === undefined ? '' : `The answers are kept: iotjobs wizard --replay ${kept} goes on\n`
  await stderr.write(`Nothing was sent\n${where}`)
  return ExitCode.interrupted
}

async function readReplay(file: string, runtime: Runtime): Promise<AnswersFile> {
  const answers = readAnswers(await readMembers(file, runtime))
  if (answers) return answers
  throw new UsageError(`${file} holds no answers of a wizard`, {hints: ['--record FILE writes such a file']})
}

function nobodyToAsk(operation: Operation, given: Structure): UsageError {
  const required = operationFlags(operation).filter((flag) => flag.required && !given.has(flag.member ?? ''))
  const missing = [...required.map(({flag}) => flag), ...contentFlags(operation, given)]
  return new UsageError(`Nobody can be asked here, so give as options what is missing: ${missing.join(', ')}`, {
    hints: [
      `iotjobs ${operation.command} ${[...missing.map((flag) => `${flag.split(' or ')[0]} …`)].join(' ')}`,
      'Or replay answers: iotjobs wizard --replay FILE',
    ],
  })
}

/** What the table cannot mark as required, since one of several members is enough. */
function contentFlags({name}: Operation, given: Structure): string[] {
  if (name !== 'CreateJob') return given.size > 1 ? [] : ['--description or another setting']
  const has = ['document', 'documentSource', 'jobTemplateArn'].some((member) => given.has(member))
  return has ? [] : ['--document or --document-source or --job-template-arn']
}

const undecided = () =>
  new UsageError('Nobody can be asked here what to do with the answers', {
    hints: ['Add --yes to send, --dry-run to see the request, or --print json, yaml, command, powershell or aws'],
  })

function demandAnswers(open: readonly {readonly id: string; readonly title: string}[], file: string): void {
  if (open.length === 0) return
  const names = open.map(({id, title}) => `${id} (${title})`).join(', ')
  throw new UsageError(`${file} lacks good answers, and nobody can be asked here: ${names}`, {
    hints: ['Replay it on a terminal with --record FILE to complete it'],
  })
}

const nobody: Prompter = {
  keys: '',
  close: () => undefined,
  ask: async () => {
    throw new Interrupted()
  },
  say: async () => undefined,
}
