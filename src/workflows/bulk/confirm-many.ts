// The inputs of a bulk command, one after the other → the one question for all of them. Keeps none of them.
import type {Confirmation, Question} from '../../cli/operation/consent.js'
import {known} from '../../members/known.js'
import {CancelJob} from '../../model/iot/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import {counted} from '../../text/counted.js'
import type {Structure} from '../../value/value.js'

/** As many are named before the question. */
const NAMED = 5

export class ManyQuestions {
  private readonly names: string[] = []
  private count = 0
  private asked = 0
  private isForced = false
  private isSevere = false

  constructor(
    private readonly operation: Operation,
    private readonly question: (input: Structure) => Question,
  ) {}

  readonly add = (text: string, input: Structure): void => {
    this.count++
    if (this.names.length < NAMED) this.names.push(text)
    const one = this.question(input)
    if (one !== undefined) this.asked++
    this.isForced ||= known(CancelJob.input, input).force === true
    this.isSevere ||= typeof one === 'object' && one.typed !== undefined
  }

  /** @returns nothing where none of them is to be confirmed */
  get confirmation(): Confirmation | undefined {
    if (this.asked === 0) return undefined
    const question = `${deedText(this.operation, this.asked)}${this.isForced ? ' with force' : ''}?`
    return this.isSevere ? {question, typed: String(this.asked)} : {question}
  }

  get itemsText(): string {
    const more = this.count - this.names.length
    return `${this.names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  }
}

/** `Cancel 2 jobs`, `Delete 1 job execution`: as the operation's name has it. */
function deedText({command}: Operation, count: number): string {
  const [verb = '', ...nouns] = command.split('-')
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${counted(count, nouns.join(' '))}`
}
