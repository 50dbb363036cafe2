// The words of an operation; where some are missing and a user is there, an extension that asks for them is offered.
import {MissingArguments} from '../../arguments/missing-arguments.js'
import {flagOf} from '../../arguments/operation-flags.js'
import {type ScannedOperation, scanOperation} from '../../arguments/scan-operation.js'
import {UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {openPrompter} from '../prompts/open-prompter.js'
import {spellingOf} from '../runtime/invocation.js'
import {isInteractive} from '../runtime/is-interactive.js'
import type {Runtime} from '../runtime/runtime.js'
import {type Extension, flagsOf, openExtensions} from './extension.js'
import {OperationCall} from './operation-call.js'
import {idMemberOf} from './word-for-id.js'

interface Parts {
  readonly extensions: readonly Extension[]
  readonly takesMany: boolean
}

/** @throws MissingArguments where the user cannot be asked, declines, or spelled the command as scripts do */
export async function scanOrAsk(
  operation: Operation,
  argv: readonly string[],
  {extensions, takesMany}: Parts,
  runtime: Runtime,
): Promise<ScannedOperation> {
  const idMember = runtime.awsSpelling ? undefined : idMemberOf(operation)
  const spelling = {
    ...spellingOf(operation, runtime, {takesMany, own: flagsOf(extensions)}),
    ...(idMember === undefined ? {} : {idFlag: flagOf(idMember)}),
  }
  // In the AWS CLI's spelling a script finds the AWS CLI's flags, and no other makes a short form ambiguous.
  const own = runtime.awsSpelling ? [] : flagsOf(extensions)
  const scan = (words: readonly string[]) => scanOperation(operation, words, spelling, own)
  try {
    return scan(argv)
  } catch (error) {
    if (!(error instanceof MissingArguments) || runtime.awsSpelling || !isInteractive(runtime)) throw error
    const offer = extensions.find((extension) => extension.offer)?.offer
    if (!offer) return scan([`--job-id=${await pickedJob(operation, argv, error, runtime)}`, ...argv])
    const scanned = await unlessRefused(async () => {
      const scanned = scan([...argv, offer.flag])
      await openExtensions(extensions, new OperationCall(operation, scanned, runtime))
      return scanned
    })
    if (!scanned || !(await isTaken(`Missing: ${error.flags.join(', ')}. ${offer.question}`, runtime))) throw error
    return scanned
  }
}

/** Where nothing but the job is missing. @throws what was thrown, where more is */
async function pickedJob(
  {command, http}: Operation,
  argv: readonly string[],
  error: MissingArguments,
  runtime: Runtime,
): Promise<string> {
  const isAlone = error.flags.length === 1 && error.flags[0] === '--job-id'
  if (!isAlone || argv.some((word) => !word.startsWith('-') && argv[0] === word)) throw error
  const {pickJob} = await import('../prompts/pick-job.js')
  const title = `Job for ${command}`
  return pickJob({command, title, from: http.method === 'GET' || command === 'delete-job' ? 'any' : 'active'}, runtime)
}

/** What was typed besides may not go with the offer, which is then not worth making. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

async function isTaken(question: string, runtime: Runtime): Promise<boolean> {
  const {askYesNo} = await import('../prompts/ask.js')
  const prompter = await openPrompter(runtime)
  try {
    return await askYesNo(question, true, prompter)
  } finally {
    prompter.close()
  }
}
