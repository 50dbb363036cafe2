// Asks before anything is destroyed. Scripts consent with --yes, or by spelling the command as the AWS CLI does.
import {Interrupted, UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Prompter} from '../../wizard/prompter.js'
import {askWord, askYesNo} from '../prompts/ask.js'
import {openPrompter} from '../prompts/open-prompter.js'
import {isInteractive} from '../runtime/is-interactive.js'
import type {Runtime} from '../runtime/runtime.js'
import type {Session} from '../session/session.js'
import type {JobNow} from './consent-facts.js'

/** What may not be undone at all asks for a word to be typed: a hasty y is too easily given. */
export interface Confirmation {
  readonly question: string
  /** What has to be typed, such as the id of the job; y or n where absent. */
  readonly typed?: string
  /** What is asked of the service, and said, before the question: only where the user is asked. */
  readonly about?: About
}

/** A job as it is now, in what a change does to it. */
export interface About {
  readonly jobId: string
  facts(job: JobNow): readonly string[]
}

/** What an input needs before it is sent; a question that only the service can word is put to it first. */
export type Question =
  | Confirmation
  | string
  | undefined
  | ((send: Session['send']) => Promise<Confirmation | undefined>)

export interface Asking {
  /** Who has asked so far; opened for this one question where absent. */
  readonly prompter?: Prompter
  /** What scripts can do besides adding --yes. */
  readonly otherWays?: readonly string[]
  /** What is said where the answer is no. */
  readonly declined?: string
  /** What is said before the question, a line each. */
  readonly facts?: readonly string[]
}

/**
 * @param confirmation nothing where no consent is needed
 * @throws UsageError off a terminal, Interrupted where the answer is no
 */
export async function consent(
  confirmation: Confirmation | string | undefined,
  runtime: Runtime,
  {prompter, otherWays = [], declined = 'Nothing was changed', facts = []}: Asking = {},
): Promise<void> {
  if (confirmation === undefined || hasConsent(runtime)) return
  const {question, typed} = typeof confirmation === 'string' ? {question: confirmation} : confirmation
  if (!isInteractive(runtime)) {
    throw new UsageError(`This needs confirmation, and there is no terminal to ask on: ${question}`, {
      hints: ['Add --yes to confirm', ...otherWays],
    })
  }
  const shown = prompter ?? (await openPrompter(runtime))
  try {
    if (facts.length > 0) await shown.say(facts)
    if (!(await isGiven(question, typed, shown))) throw new Interrupted(declined)
  } finally {
    if (shown !== prompter) shown.close()
  }
}

/** Who leaves has said no. */
async function isGiven(question: string, typed: string | undefined, prompter: Prompter): Promise<boolean> {
  try {
    return typed === undefined ? await askYesNo(question, false, prompter) : await askWord(question, typed, prompter)
  } catch (error) {
    if (error instanceof Interrupted) return false
    throw error
  }
}

/** What is said where the user leaves before anything is sent. */
export const nothingDone = ({name}: Pick<Operation, 'name'>): string =>
  `Nothing was ${name.startsWith('Create') ? 'created' : 'changed'}`

export const hasConsent = ({globals, awsSpelling}: Pick<Runtime, 'globals' | 'awsSpelling'>): boolean =>
  globals.yes === true || awsSpelling
