// A question as data: where its answer goes, when it is asked, and what it means for the input. Knows no terminal.
import type {Path} from '../value/path.js'
import type {Structure} from '../value/value.js'
import type {Prompt} from './prompter.js'

/** What is known when a question's turn comes: the answers so far, and the input they make. */
export interface Draft {
  readonly answers: ReadonlyMap<string, string>
  readonly input: Structure
}

/** How it is asked stands in the prompt, but for what depends on other answers. */
type Asked = Pick<Prompt, 'title' | 'help' | 'choices' | 'find' | 'many' | 'multiline' | 'initial'>

export interface Question extends Asked {
  /** Stable: it is what a file of answers calls the answer. The member's path, where the answer is a member. */
  readonly id: string
  /** The member of the input that the question is about; it is not asked where a flag has given that member. */
  readonly member: string
  /** Bounds, and what an empty answer means. */
  readonly hint: string
  /** What is offered in place of `initial`, where that depends on other answers, or on the number of things. */
  readonly suggest?: (draft: Draft, things: number | undefined) => string
  /** What an empty answer means: `at once`. */
  readonly empty?: string
  readonly applies: (draft: Draft) => boolean
  /** The input with the answer in it. @throws ConversionError where the text is not of the member's kind */
  readonly apply: (input: Structure, answer: string) => Structure
  /** Paths at which a problem is this answer's. */
  readonly owns: readonly Path[]
  /** What was typed → the answer that is kept: the content of a file for its name. */
  readonly read?: (typed: string, input: Structure) => Promise<string>
  /** How the answer was understood, which was typed so; stands under it. */
  readonly echo?: (answer: string, input: Structure, typed: string) => Promise<readonly string[]>
  /** What only the service can say is wrong with an answer. */
  readonly probe?: (answer: string) => Promise<string | undefined>
}
