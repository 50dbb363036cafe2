// A wizard from its first question to a decision. Sends nothing: its caller does, if that is what was decided.
import {diffJob} from '../diff/job-diff.js'
import {countText, type ThingCount} from '../diff/thing-count.js'
import type {Operation} from '../model/vocabulary.js'
import type {ValidationContext} from '../validation/context.js'
import type {Structure} from '../value/value.js'
import {targetText} from './answer-line.js'
import {type AnswersFile, writeAnswers} from './answers-file.js'
import {Asker} from './asker.js'
import {type Beginning, NOTHING} from './beginning.js'
import {commandText} from './command-text.js'
import {consequences} from './consequences.js'
import {targetsOf} from './plan/targets.js'
import type {Prompter} from './prompter.js'
import type {Question} from './question.js'
import {type Decision, review} from './review.js'
import {reviewPage} from './review-page.js'
import {stagesOf} from './stages.js'
import {type Basis, type Walked, walk} from './walk.js'
import type {WizardPorts} from './wizard-ports.js'

export interface WizardOptions {
  /** CreateJob or UpdateJob. */
  readonly operation: Operation
  /** Members that flags have given. */
  readonly given: Structure
  readonly replay?: AnswersFile | undefined
  /** What happens to the input is decided already: there is no review. */
  readonly isDecided: boolean
  readonly context: () => ValidationContext
}

export interface Outcome {
  readonly kind: 'send' | 'quit' | 'print'
  readonly input: Structure
  /** What is to be printed. */
  readonly text?: string
  /** The job as it was when an update of it began. */
  readonly job?: Structure | undefined
  /** A file for --replay. */
  readonly answers: string
}

export class Wizard {
  private readonly asker: Asker
  private beginning: Beginning | undefined
  private plan: readonly Question[] = []
  private things: ThingCount | undefined
  /** Why the service has refused what was reviewed before. */
  private refusal: readonly string[] = []

  constructor(
    private readonly options: WizardOptions,
    private readonly prompter: Prompter,
    private readonly ports: WizardPorts,
  ) {
    this.asker = new Asker({
      prompter,
      context: options.context,
      things: () => this.things?.things,
      preview: (operation, input) => [commandText(operation, input, ports.globals)],
      answered: (question, walked, isSectionDone) => this.answered(question, walked, isSectionDone),
    })
  }

  /** @throws Interrupted where the user leaves; the answers are kept by then */
  async run(): Promise<Outcome> {
    if (this.options.replay) await this.showReplayed(this.options.replay)
    return this.decide()
  }

  /** Back to the review, with nothing lost. */
  async refused(lines: readonly string[]): Promise<Outcome> {
    this.refusal = lines
    return this.decide()
  }

  /** Asks what is open, and then what to do with it. */
  private async decide(): Promise<Outcome> {
    for (;;) {
      if (!this.beginning && !(await this.begin())) continue
      if ((await this.asker.askAll(this.plan, this.basis)) === 'back') {
        this.beginning = undefined
        continue
      }
      if (this.options.isDecided) return this.outcome('send')
      const outcome = this.carryOut(await this.review())
      if (outcome) return outcome
    }
  }

  /** Questions that a replay leaves open, for those who cannot be asked. */
  openAfterReplay(replay: AnswersFile): readonly Question[] {
    this.replay(replay)
    return this.asker.open(this.plan, this.basis)
  }

  private get basis(): Basis {
    const {operation, replay} = this.options
    const given = new Map([...(replay?.given ?? []), ...this.options.given])
    return {operation, given, base: this.beginning?.base ?? NOTHING.base}
  }

  private get walked(): Walked {
    return walk(this.plan, this.basis, this.asker.answers)
  }

  private async begin(): Promise<boolean> {
    const {operation, given} = this.basis
    const stages = stagesOf(operation, given, this.ports)
    if ((await this.asker.askAll(stages.start, this.basis)) === 'back') return false
    const {kept, ...beginning} = await stages.begin(this.asker.answers)
    this.plannedFrom(beginning)
    if (kept) this.asker.settle(this.plan, this.basis, kept.answers)
    if (this.asker.answers.get('start.rest') !== 'review') return true
    await this.asker.settleOffered(this.plan, this.basis)
    await this.prompter.say(this.asker.settledLines(this.plan, this.basis))
    return true
  }

  /** What was answered before stands above what is asked now. */
  private async showReplayed(replay: AnswersFile): Promise<void> {
    this.replay(replay)
    await this.prompter.say(this.asker.settledLines(this.plan, this.basis))
  }

  private replay({beginning, answers}: AnswersFile): void {
    this.plannedFrom(beginning)
    this.asker.settle(this.plan, this.basis, answers)
  }

  private plannedFrom(beginning: Beginning): void {
    const {operation, given} = this.basis
    this.beginning = beginning
    this.plan = stagesOf(operation, given, this.ports).plan(beginning)
  }

  private async answered(question: Question, {input}: Walked, isSectionDone: boolean): Promise<readonly string[]> {
    if (!this.beginning) return []
    await this.ports.keep(this.answersText())
    if (!isSectionDone && question.member !== 'targets') return []
    this.things = await this.ports.countThings(targetsOf(this.beginning.job ?? input))
    if (question.member === 'targets') return this.reached(targetsOf(input))
    return this.meaning(question.member, input)
  }

  private async reached(targets: readonly string[]): Promise<readonly string[]> {
    const missing = await this.ports.missingTargets(targets)
    const notes = missing.map((target) => `${targetText(target)} is not found: the service will refuse the job`)
    return [...(this.things ? [countText(this.things)] : []), ...notes]
  }

  private meaning(member: string, input: Structure): readonly string[] {
    const job = this.beginning?.job
    const value = input.get(member)
    if (!job) return consequences(member, input, this.things)
    if (value === undefined) return []
    return diffJob({job, things: this.things?.things}, new Map([[member, value]])).effects.map(({text}) => text)
  }

  private async review(): Promise<Decision> {
    const {operation, context} = this.options
    const {questions, input} = this.walked
    this.things = await this.ports.countThings(targetsOf(this.beginning?.job ?? input))
    const page = reviewPage({
      operation,
      input,
      job: this.beginning?.job,
      things: this.things,
      context: context(),
      globals: this.ports.globals,
    })
    const lines = [...page.lines, ...this.refusal]
    this.refusal = []
    const {answers} = this.asker
    return review({operation, questions, answers, input, ...page, lines}, this.prompter, this.ports)
  }

  private carryOut(decision: Decision): Outcome | undefined {
    switch (decision.kind) {
      case 'back':
        this.asker.stepBack()
        return undefined
      case 'change':
        this.asker.reopen(decision.question)
        return undefined
      case 'print':
        return {...this.outcome('print'), text: decision.text}
      default:
        return this.outcome(decision.kind)
    }
  }

  private outcome(kind: Outcome['kind']): Outcome {
    const {input} = this.walked
    return {kind, input, job: this.beginning?.job, answers: this.answersText()}
  }

  private answersText(): string {
    const {questions} = this.walked
    const answers = questions.flatMap(({id}) => {
      const answer = this.asker.answers.get(id)
      return answer === undefined ? [] : [[id, answer] as const]
    })
    const beginning = this.beginning ?? NOTHING
    const {operation, given} = this.basis
    return writeAnswers({operation: operation.name, beginning, given, answers: new Map(answers)})
  }
}
