// Asks before anything is destroyed. Scripts consent with --yes, or by spelling the command as the AWS CLI does.
import {Interrupted, UsageError} from '../errors/cli-error.js'
import {canAsk} from './can-ask.js'
import type {Runtime} from './runtime.js'

/** What may not be undone at all asks for a word to be typed: a hasty y is too easily given. */
export interface Confirmation {
  readonly question: string
  /** What has to be typed, such as the id of the job; y or n where absent. */
  readonly typed?: string
}

/**
 * @param confirmation nothing where no consent is needed
 * @throws UsageError where nobody can be asked, Interrupted where the answer is no
 */
export async function consent(confirmation: Confirmation | string | undefined, runtime: Runtime): Promise<void> {
  const {globals, stderr, awsSpelling} = runtime
  if (confirmation === undefined || globals.yes || awsSpelling) return
  const {question, typed} = typeof confirmation === 'string' ? {question: confirmation} : confirmation
  if (!canAsk(runtime)) {
    throw new UsageError(`This needs consent, and nobody can be asked here: ${question}`, {
      hints: ['Add --yes to consent'],
    })
  }
  const {askYesNo, askWord} = await import('./prompter/ask.js')
  if (typed !== undefined) return askWord(question, typed)
  if (await askYesNo(question, false)) return
  await stderr.write('Nothing was sent\n')
  throw new Interrupted()
}
