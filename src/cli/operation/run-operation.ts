// One operation from argv to answer. Each line of `carryOut` is a stage, and each stage is a folder.
import {assemble} from '../../arguments/assemble.js'
import {connectionFlags} from '../../arguments/connection-flags.js'
import {namesOfFlags} from '../../arguments/names-in.js'
import {sourceFinder} from '../../arguments/source-finder.js'
import {decodeBlobs} from '../../arguments/values/blobs.js'
import type {Operation} from '../../model/vocabulary.js'
import {fillTokens} from '../../transport/fill-tokens.js'
import type {ReadBody} from '../../transport/protocol.js'
import type {Structure} from '../../value/value.js'
import {checkNames} from '../check-names.js'
import {sayNext} from '../print/next-line.js'
import type {View} from '../print/print-answer.js'
import {isInteractive} from '../runtime/is-interactive.js'
import type {Runtime} from '../runtime/runtime.js'
import {type Confirmation, consent, hasConsent, nothingDone, type Question} from './consent.js'
import {type Behavior, type Extension, flagsOf, openExtensions} from './extension.js'
import {nextCommand} from './next-command.js'
import {OperationCall} from './operation-call.js'
import {scanOrAsk} from './scan-or-ask.js'

/** What the command file knows of its operation, and the table does not. */
export interface CommandParts {
  readonly extensions: readonly Extension[]
  /** What to ask before the request is sent. */
  readonly question: (input: Structure) => Question
  /** `--output view`. */
  readonly view?: View | undefined
  /** Whether it also works on many things at once. */
  readonly takesMany: boolean
}

/** @returns the exit code */
export async function runOperation(
  operation: Operation,
  argv: readonly string[],
  parts: CommandParts,
  runtime: Runtime,
): Promise<number> {
  const scanned = await scanOrAsk(operation, argv, parts, runtime)
  await checkNames(namesOfFlags(scanned.given, flagsOf(parts.extensions)))
  const call = new OperationCall(operation, scanned, runtime)
  try {
    return await carryOut(call, parts, await openExtensions(parts.extensions, call))
  } finally {
    await call.close()
  }
}

async function carryOut(
  call: OperationCall,
  {question, view}: CommandParts,
  behaviors: readonly Behavior[],
): Promise<number> {
  const {operation, scanned, files, runtime} = call
  const assembled = await assemble(operation, scanned, runtime.globals, files)
  for (const line of [...scanned.warnings, ...assembled.notes]) await runtime.stderr.write(`${line}\n`)
  if (scanned.skeleton && scanned.skeleton !== 'output') {
    const {printSkeleton} = await import('./print-skeleton.js')
    await printSkeleton(operation, assembled.input, scanned.skeleton, runtime)
    return 0
  }
  const typed = await fill(assembled.input, behaviors)
  const unchecked = behaviors.find(({insteadOfChecking}) => insteadOfChecking)
  if (unchecked?.insteadOfChecking) return unchecked.insteadOfChecking(typed)
  const settings = await call.settings(!behaviors.some(({staysHere}) => staysHere))
  const filled = fillTokens(operation, decodeBlobs(operation.input, typed, settings.binaryFormat))
  const now = await call.now(filled)
  const {assertValid} = await import('./assert-valid.js')
  const input = await assertValid(operation, filled, settings, sourceFinder(operation, scanned, files), now, runtime)
  const replaced = behaviors.find(({insteadOfSending}) => insteadOfSending)
  if (replaced?.insteadOfSending) return replaced.insteadOfSending(input)
  if (runtime.globals.dryRun) return dryRun(call, input, behaviors)
  if (scanned.skeleton === 'output') {
    const {outputSkeleton} = await import('../../arguments/skeleton/output-skeleton.js')
    const {printAnswer} = await import('../print/print-answer.js')
    return printAnswer(operation, () => [outputSkeleton(operation)], {paged: false}, settings, runtime)
  }
  if (!hasConsent(runtime)) await ask(call, questionOf(input, behaviors) ?? question(input), input)
  const sent = await prepare(input, behaviors)
  const {paging} = assembled
  const session = await call.session()
  const answers = (read?: ReadBody) => session.pages(operation, sent, paging, read)
  const pages = {paged: paging.on, mayBeCut: paging.maxItems !== undefined, view}
  const {printAnswer} = await import('../print/print-answer.js')
  const exitCode = await printAnswer(operation, answers, pages, settings, runtime)
  if (exitCode !== 0) return exitCode
  const finished = await finish(sent, behaviors)
  if (finished === 0) await sayNext(nextCommand(operation, sent, connectionFlags(runtime.globals)), runtime)
  return finished
}

async function fill(input: Structure, behaviors: readonly Behavior[]): Promise<Structure> {
  let filled = input
  for (const behavior of behaviors) filled = (await behavior.fill?.(filled)) ?? filled
  return filled
}

function questionOf(input: Structure, behaviors: readonly Behavior[]): Question {
  for (const behavior of behaviors) if (behavior.question) return behavior.question(input)
  return undefined
}

async function prepare(input: Structure, behaviors: readonly Behavior[]): Promise<Structure> {
  let prepared = input
  for (const behavior of behaviors) prepared = (await behavior.beforeSending?.(prepared)) ?? prepared
  return prepared
}

async function finish(input: Structure, behaviors: readonly Behavior[]): Promise<number> {
  let exitCode = 0
  for (const {afterSending} of behaviors) exitCode ||= (await afterSending?.(input)) ?? 0
  return exitCode
}

async function dryRun(call: OperationCall, input: Structure, behaviors: readonly Behavior[]): Promise<number> {
  const {stdout, stderr} = call.runtime
  await stdout.write((await import('./dry-run.js')).dryRunText(call.operation, input))
  for (const {dryRunNote} of behaviors) if (dryRunNote !== undefined) await stderr.write(`${dryRunNote}\n`)
  return 0
}

/** Only a question that the service has to word is worth a session before its answer is known. */
async function ask(call: OperationCall, question: Question, input: Structure): Promise<void> {
  const {operation, runtime} = call
  const {service, command} = operation
  const asked = typeof question === 'function' ? await question((await call.session()).send) : question
  if (asked === undefined) return
  await call.announce()
  const otherWays = [
    `Or spell it as the AWS CLI does, which never asks: iotjobs ${service} ${command}${connectionFlags(runtime.globals)} …`,
  ]
  const confirmation = typeof asked === 'string' ? {question: asked} : asked
  const facts = isInteractive(runtime) ? await factsOf(call, confirmation, input) : []
  await consent(confirmation, runtime, {otherWays, declined: nothingDone(operation), facts})
}

/** Where the change goes, and what it does there. */
async function factsOf(call: OperationCall, {about}: Confirmation, input: Structure): Promise<readonly string[]> {
  const {accountIn, jobNow, whereText} = await import('./consent-facts.js')
  const now = about && (await jobNow(about.jobId, (await call.session()).send))
  const where = whereText(await call.settings(), call.runtime, now?.account ?? accountIn(input))
  const head = now ? `${now.job.jobId}  ${now.job.status}  ${where}` : `In: ${where}`
  return [head, ...(about && now ? about.facts(now).map((fact) => `  ${fact}`) : [])]
}
