// The words of an operation; where some are missing and a user is there, an extension that asks for them is offered.
import {MissingArguments} from '../../arguments/missing-arguments.js'
import {type ScannedOperation, scanOperation} from '../../arguments/scan-operation.js'
import {UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {openPrompter} from '../prompts/open-prompter.js'
import {spellingOf} from '../runtime/invocation.js'
import {canAsk} from '../runtime/is-interactive.js'
import type {Runtime} from '../runtime/runtime.js'
import {type Extension, flagsOf} from './extension.js'

interface Parts {
  readonly extensions: readonly Extension[]
  readonly takesMany: boolean
}

/** @throws MissingArguments where the user cannot be asked, declines, or spelled the command as scripts do */
export async function scanOrOffer(
  operation: Operation,
  argv: readonly string[],
  {extensions, takesMany}: Parts,
  runtime: Runtime,
): Promise<ScannedOperation> {
  const spelling = spellingOf(operation, runtime, takesMany)
  const scan = (words: readonly string[]) => scanOperation(operation, words, spelling, flagsOf(extensions))
  try {
    return scan(argv)
  } catch (error) {
    const offer = extensions.find((extension) => extension.offer)?.offer
    if (!(error instanceof MissingArguments) || !offer || runtime.awsSpelling || !canAsk(runtime)) throw error
    const scanned = unlessRefused(() => scan([...argv, offer.flag]))
    if (!scanned || !(await isTaken(`Missing: ${error.flags.join(', ')}. ${offer.question}`, runtime))) throw error
    return scanned
  }
}

/** What was typed besides may not go with the offer, which is then not worth making. */
function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work()
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
