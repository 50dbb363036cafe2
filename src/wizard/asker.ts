// Asks one question after the other, forwards and back, and remembers what was answered. Knows neither which questions
// there are nor what becomes of the input.

import {CliError} from '../errors/cli-error.js'
import type {Operation} from '../model/vocabulary.js'
import type {ValidationContext} from '../validation/context.js'
import type {Structure} from '../value/value.js'
import {answerLine} from './answer-line.js'
import {checkAnswer} from './check-answer.js'
import {KEEP, LEFT_OUT} from './gate-question.js'
import type {Choice, Prompt, Prompter} from './prompter.js'
import type {Question} from './question.js'
import {type Basis, type Walked, walk} from './walk.js'

export interface AskerOptions {
  readonly prompter: Prompter
  /** Called for each question: time passes while the user thinks. */
  readonly context: () => ValidationContext
  /** Lines for a user who asks for the answers so far. */
  readonly preview: (operation: Operation, input: Structure) => readonly string[]
  /** How many things the targets are, as far as they were counted. */
  readonly things: () => number | undefined
  /** Called after each answer, with the input that it makes; what is returned stands under the answer. */
  readonly answered: (question: Question, walked: Walked, isSectionDone: boolean) => Promise<readonly string[]>
}

export class Asker {
  /** By question; answers outlive a step back, and are then offered again. */
  readonly answers = new Map<string, string>()
  /** What was typed or chosen where a question was left. */
  private readonly drafts = new Map<string, string>()
  private readonly settled = new Set<string>()
  private history: string[] = []

  constructor(private readonly options: AskerOptions) {}

  /** @returns `back` where the user went back beyond the first question */
  async askAll(plan: readonly Question[], basis: Basis): Promise<'done' | 'back'> {
    for (;;) {
      const question = this.open(plan, basis)[0]
      if (!question) return 'done'
      if ((await this.ask(question, plan, basis)) === 'answered') continue
      await this.options.prompter.say(['↩ back'])
      const previous = this.history.pop()
      if (previous !== undefined) this.settled.delete(previous)
      if (!plan.some(({id}) => id === previous)) return 'back'
    }
  }

  /** Questions that apply and wait for an answer. */
  open(plan: readonly Question[], basis: Basis): Question[] {
    return walk(plan, basis, this.answers).questions.filter(({id}) => !this.settled.has(id))
  }

  /** Takes answers as given where they are good; the others are asked. */
  settle(plan: readonly Question[], basis: Basis, answers: ReadonlyMap<string, string>): void {
    for (const [id, answer] of answers) this.answers.set(id, answer)
    const {questions, input} = walk(plan, basis, this.answers)
    for (const question of questions) {
      const answer = this.answers.get(question.id)
      if (answer !== undefined && !this.problem(question, basis, input, answer)) this.settled.add(question.id)
    }
  }

  /** Takes what the input has by now, and leaves out what it has not; what is required and is not there, or is wrong, is asked. */
  async settleOffered(plan: readonly Question[], basis: Basis): Promise<void> {
    for (const question of plan) {
      const {questions, input} = walk(plan, basis, this.answers)
      const offered = asItIs(question)
      if (!questions.includes(question) || this.settled.has(question.id) || offered === undefined) continue
      const answer = await read(question, offered, input)
      if (this.problem(question, basis, input, answer)) continue
      this.answers.set(question.id, answer)
      this.settled.add(question.id)
    }
  }

  /** As they stood when they were answered. */
  settledLines(plan: readonly Question[], basis: Basis): string[] {
    const settled = walk(plan, basis, this.answers).questions.filter(({id}) => this.settled.has(id))
    return settled.map((question) => answerLine(question, this.answers.get(question.id) ?? ''))
  }

  /** Asks a question again. */
  reopen(id: string): void {
    this.settled.delete(id)
    this.history = this.history.filter((one) => one !== id)
  }

  /** Back from the review. */
  stepBack(): void {
    const last = this.history.at(-1)
    if (last !== undefined) this.reopen(last)
  }

  private async ask(question: Question, plan: readonly Question[], basis: Basis): Promise<'answered' | 'back'> {
    const {prompter, preview, answered} = this.options
    const {input} = walk(plan, basis, this.answers)
    const prompt = this.promptFor(question, basis, input)
    for (;;) {
      const draft = this.drafts.get(question.id)
      const reply = await prompter.ask(draft === undefined ? prompt : {...prompt, draft})
      if (reply.kind === 'answer') this.drafts.delete(question.id)
      else if (reply.draft !== undefined) this.drafts.set(question.id, reply.draft)
      if (reply.kind === 'back') return 'back'
      if (reply.kind === 'answer') {
        const answer = await read(question, reply.answer, input)
        this.answers.set(question.id, answer)
        this.settled.add(question.id)
        this.history.push(question.id)
        const isSectionDone = this.open(plan, basis)[0]?.member !== question.member
        const walked = walk(plan, basis, this.answers)
        const echo = (await question.echo?.(answer, walked.input, reply.answer)) ?? []
        const notes = [...echo, ...(await answered(question, walked, isSectionDone))]
        await prompter.say([answerLine(question, answer), ...notes.map((note) => `  → ${note}`)])
        return 'answered'
      }
      await prompter.say(preview(basis.operation, input))
    }
  }

  private promptFor(question: Question, basis: Basis, input: Structure): Prompt {
    const {id, title, hint, help, member, choices, find, many, multiline, probe} = question
    const {answers} = this
    const initial = this.offered(question, input)
    const check = async (typed: string): Promise<string | undefined> => {
      try {
        const answer = await read(question, typed, input)
        return this.problem(question, basis, input, answer) ?? (await probe?.(answer))
      } catch (error) {
        if (error instanceof CliError)
          return [error.message.replace(/^argument [^:]+: /, ''), ...error.hints].join('. ')
        throw error
      }
    }
    return {
      id,
      title,
      hint,
      help: member === '' ? help : `${help}\nMore: iotjobs explain ${basis.operation.command}.${member}`,
      check,
      ...(choices ? {choices: choices.map((choice) => withCurrent(choice, answers.get(id)))} : {}),
      ...(find ? {find} : {}),
      ...(many ? {many} : {}),
      ...(multiline ? {multiline} : {}),
      ...(initial === undefined ? {} : {initial}),
    }
  }

  private offered({id, suggest, initial}: Question, input: Structure): string | undefined {
    const {answers} = this
    return answers.get(id) || (suggest?.({answers, input}, this.options.things()) ?? initial)
  }

  private problem(question: Question, {operation}: Basis, input: Structure, answer: string): string | undefined {
    return checkAnswer(operation, question, input, answer, this.options.context())
  }
}

const read = (question: Question, typed: string, input: Structure): Promise<string> =>
  question.read ? question.read(typed, input) : Promise.resolve(typed.trim())

/** The answer that changes nothing. */
const asItIs = ({choices = [], initial}: Question): string | undefined =>
  [KEEP, LEFT_OUT].find((kept) => choices.some(({value}) => value === kept)) ?? initial

/** The answer that is given already, where the question is asked again. */
const withCurrent = (choice: Choice, answer: string | undefined): Choice =>
  choice.value === answer ? {...choice, label: `${choice.label} (current answer)`} : choice
