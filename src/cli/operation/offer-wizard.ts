// The words of an operation; where some are missing and somebody is there, the wizard is offered for the rest.
import {MissingArguments} from '../../arguments/missing-arguments.js'
import {operationFlags, WIZARD} from '../../arguments/operation-flags.js'
import {type ScannedOperation, scanOperation} from '../../arguments/scan-operation.js'
import {UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {openPrompter} from '../prompts/open-prompter.js'
import {spellingOf} from '../runtime/invocation.js'
import {canAsk} from '../runtime/is-interactive.js'
import type {Runtime} from '../runtime/runtime.js'

/** @throws MissingArguments where nobody can be asked, wants to be, or spelled the command as scripts do */
export async function scanOrOffer(
  operation: Operation,
  argv: readonly string[],
  runtime: Runtime,
): Promise<ScannedOperation> {
  const spelling = spellingOf(operation, runtime)
  try {
    return scanOperation(operation, argv, spelling)
  } catch (error) {
    if (!(error instanceof MissingArguments) || !isOffered(operation, runtime)) throw error
    const scanned = withWizard(operation, argv, spelling)
    if (!scanned || !(await isTaken(error.flags, runtime))) throw error
    return scanned
  }
}

/** @returns nothing where the wizard would refuse what else was typed: it is then not worth offering */
function withWizard(...[operation, argv, spelling]: Parameters<typeof scanOperation>): ScannedOperation | undefined {
  try {
    return scanOperation(operation, [...argv, WIZARD], spelling)
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

async function isTaken(missing: readonly string[], runtime: Runtime): Promise<boolean> {
  const {askYesNo} = await import('../prompts/ask.js')
  const prompter = await openPrompter(runtime)
  try {
    return await askYesNo(`Missing: ${missing.join(', ')}. Go on in the wizard?`, true, prompter)
  } finally {
    prompter.close()
  }
}

const isOffered = (operation: Operation, runtime: Runtime) =>
  !runtime.awsSpelling && canAsk(runtime) && operationFlags(operation).some(({flag}) => flag === WIZARD)
