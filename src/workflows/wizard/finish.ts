// What a wizard's outcome becomes: text on stdout, the request that would be sent, or the request itself.

import {connectionFlags} from '../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import {assertPolicy, assertValid} from '../../cli/operation/assert-valid.js'
import {type Confirmation, consent, hasConsent} from '../../cli/operation/consent.js'
import {dryRunText} from '../../cli/operation/dry-run.js'
import {nextCommand} from '../../cli/operation/next-command.js'
import {policyFile} from '../../cli/operation/policy-file.js'
import {targetsQuestion} from '../../cli/operation/targets-question.js'
import {sayNext} from '../../cli/print/next-line.js'
import {printAnswer} from '../../cli/print/print-answer.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import type {Session} from '../../cli/session/session.js'
import {UsageError} from '../../errors/cli-error.js'
import {known} from '../../members/known.js'
import {CreateJobRequest, UpdateJobRequest} from '../../model/iot/job.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {fillTokens} from '../../transport/fill-tokens.js'
import type {Structure} from '../../value/value.js'
import {commandText} from '../../wizard/command-text.js'
import type {Prompter} from '../../wizard/prompter.js'
import {DIALECTS} from '../../wizard/review.js'
import type {Outcome} from '../../wizard/run.js'
import {refuseChanged} from '../diff/refuse-changed.js'
import {inputText} from './input-text.js'
import type {SavedAnswers} from './saved-answers.js'

export interface WizardRun {
  readonly operation: Operation
  /** What --print asked for. */
  readonly print: string | undefined
  /** The user has seen the warnings, and errors have stopped there. */
  readonly isReviewed: boolean
  readonly settings: Settings
  readonly session: Session
  readonly prompter: Prompter
  readonly kept: SavedAnswers
  readonly runtime: Runtime
  /** Lets the user leave while work is in progress that changes nothing. */
  readonly attended: <T>(work: Promise<T>) => Promise<T>
}

/** @returns the exit code */
export async function finish(outcome: Outcome, run: WizardRun): Promise<number> {
  const {operation, print, isReviewed, settings, session, prompter, kept, runtime, attended} = run
  const {globals, stdout, stderr} = runtime
  const input = fillTokens(operation, outcome.input)
  if (!isReviewed || policyFile(runtime) !== undefined) {
    const {now} = await session.clock()
    if (isReviewed) await assertPolicy(operation, input, settings, now, runtime)
    else await assertValid(operation, input, settings, async () => undefined, now, runtime)
  }
  if (outcome.text !== undefined || print !== undefined) {
    const text = outcome.text ?? printed(print ?? '', operation, outcome, globals)
    await stdout.write(text)
    if (isLocal(runtime) && text.startsWith('aws ')) await stderr.write(GOES_TO_AWS)
    return 0
  }
  if (globals.dryRun) {
    await stdout.write(dryRunText(operation, input))
    return 0
  }
  if (!hasConsent(runtime)) await attended(agree(input, run))
  if (outcome.job) await refuseChanged(outcome.job, session)
  // There are no more questions, so Ctrl-C ends the process again.
  prompter.close()
  const answer = await session.send(operation, input)
  try {
    const exitCode = await printAnswer(operation, () => [answer], {paged: false}, settings, runtime)
    if (operation.name === 'UpdateJob' && runtime.stderr.isTTY)
      await stderr.write(`Updated ${known(UpdateJobRequest, input).jobId}\n`)
    if (exitCode === 0) await sayNext(nextCommand(operation, input, connectionFlags(globals)), runtime)
    return exitCode
  } finally {
    // What was sent is not offered again, whatever became of showing it.
    await kept.forget()
  }
}

const GOES_TO_AWS =
  'This command goes to AWS. For the local simulator, run iotjobs local serve and set what it prints\n'

export const PRINTED = ['json', 'yaml', ...DIALECTS.keys()]

function printed(what: string, operation: Operation, {input}: Outcome, globals: GlobalFlags): string {
  const dialect = DIALECTS.get(what)
  if (dialect) return `${commandText(operation, input, globals, dialect)}\n`
  if (what === 'json' || what === 'yaml') return inputText(input, what)
  throw new UsageError(`--print takes ${PRINTED.join(', ')}, not '${what}'`)
}

async function agree(input: Structure, {operation, session, prompter, runtime}: WizardRun): Promise<void> {
  await consent(await confirmation(operation, input, session), runtime, {prompter})
}

/** Only a new job for many things asks once more: the review has been the question for the others. */
async function confirmation({name}: Operation, input: Structure, {send}: Session): Promise<Confirmation | undefined> {
  if (name !== 'CreateJob') return undefined
  const {jobId = '', targets = []} = known(CreateJobRequest, input)
  return targetsQuestion(jobId, targets, send, input)
}
