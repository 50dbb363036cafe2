// What the wizard needs of what shows its questions: a terminal, plain lines, a file of answers, or a test.

export interface Choice {
  readonly value: string
  readonly label: string
  /** What choosing it means; shown while it is the one that Enter would take. */
  readonly note?: string
  /** A note only says something and cannot be taken; what was typed is offered though nothing of that name is listed. */
  readonly kind?: 'note' | 'typed'
}

export interface Prompt {
  readonly id: string
  readonly title: string
  /** What may be answered, shown before anything is typed. */
  readonly hint: string
  readonly help: string
  /** One of these; any text where there are none. */
  readonly choices?: readonly Choice[]
  /** Choices that match what was typed so far; what is typed may also be an answer of its own. */
  readonly find?: (typed: string) => Promise<readonly Choice[]>
  /** Several choices, whose values an answer joins with blanks. */
  readonly many?: boolean
  /** What Enter alone answers. */
  readonly initial?: string
  /** What was typed or chosen when the question was left before. */
  readonly draft?: string
  /** A text that may have several lines, and can be written in an editor. */
  readonly multiline?: boolean
  /** A wrong answer leaves the field: it is typed anew rather than mended. */
  readonly anew?: boolean
  /** What is wrong with an answer, and what to do; nothing where it is good. */
  readonly check: (answer: string) => Promise<string | undefined>
}

export type Reply =
  | {readonly kind: 'answer'; readonly answer: string}
  /** With what was typed or chosen so far, to be offered when the question comes again. */
  | {readonly kind: 'back' | 'preview'; readonly draft?: string}

export interface Prompter {
  /** How to go back, ask for help and see the answers so far. */
  readonly keys: string
  /** Shows help by itself, and asks again after it. @throws Interrupted where the user leaves */
  ask(prompt: Prompt): Promise<Reply>
  say(lines: readonly string[]): Promise<void>
  /** Lets go of the terminal. */
  close(): void
}
