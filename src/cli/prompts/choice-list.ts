// A list of choices while it is asked about: keys in, and in the end a reply. Rows come when they are found; what was typed
// meanwhile waits for them. Knows no terminal.
import {targetText} from '../../wizard/answer-line.js'
import type {Choice, Prompt} from '../../wizard/prompter.js'
import {leavingKey, type PromptKey, typedText} from './prompt-key.js'
import type {Left} from './show-prompt.js'

export interface ListPorts {
  changed(): void
  done(left: Left): void
  fail(error: unknown): void
}

/** More are not scrolled through. */
const MOST_ROWS = 200
const DONE = '\u0000done'

export class ChoiceList {
  typed = ''
  rows: readonly Choice[] = []
  active = -1
  problem: string | undefined
  isHelped = false
  private isSearching = false
  private round = 0
  private chosen: readonly string[]
  private readonly labels = new Map<string, string>()
  /** Keys after an Enter that waits, for rows or for the check of an answer. */
  private waiting: PromptKey[] | undefined

  constructor(
    readonly prompt: Prompt,
    private readonly ports: ListPorts,
  ) {
    const {many, draft, initial = ''} = prompt
    this.chosen = many ? (draft ?? initial).split(/\s+/).filter((value) => value !== '') : []
  }

  /** Whether what is shown is about to change. */
  get isBusy(): boolean {
    return this.isSearching || this.waiting !== undefined
  }

  begin(): void {
    this.search(this.prompt.many ? undefined : this.prompt.initial)
  }

  key(key: PromptKey): void {
    const leaving = leavingKey(key)
    if (leaving === 'interrupt') this.ports.done({kind: leaving})
    else if (leaving) this.ports.done({kind: leaving, ...(this.prompt.many ? {draft: this.chosen.join(' ')} : {})})
    else if (this.waiting) this.waiting.push(key)
    else this.obey(key)
  }

  private obey(key: PromptKey): void {
    const text = typedText(key)
    const step = STEPS[key.name ?? '']
    if (key.name === 'return' || key.name === 'enter') this.enter()
    else if (step) this.move(step)
    else if (text === '?' && this.typed === '') this.isHelped = !this.isHelped
    else if (this.prompt.find) this.edit(edited(this.typed, key))
    else if (text !== undefined) this.jump(text.toLowerCase())
    this.ports.changed()
  }

  private edit(typed: string): void {
    if (typed === this.typed) return
    this.typed = typed
    this.search()
  }

  /** @param wanted the value that Enter alone takes, where it is among the rows */
  private search(wanted?: string): void {
    const {choices, find} = this.prompt
    this.problem = undefined
    if (choices || !find) this.arrived(choices ?? [], wanted)
    else this.await(find(this.typed), wanted)
  }

  private await(found: Promise<readonly Choice[]>, wanted: string | undefined): void {
    this.round++
    this.isSearching = true
    const {round} = this
    found.then(
      (rows) => {
        if (round === this.round) this.arrived(rows, wanted)
      },
      (error: unknown) => this.ports.fail(error),
    )
  }

  private arrived(found: readonly Choice[], wanted: string | undefined): void {
    for (const {value, label} of found) this.labels.set(value, label)
    this.isSearching = false
    this.rows = capped(this.prompt.many ? this.withChosen(found) : found)
    const first = this.rows.findIndex(({kind}) => kind !== 'note')
    const usual = this.rows.findIndex(({value, kind}) => kind !== 'note' && value === wanted)
    this.active = usual < 0 ? first : usual
    const keys = this.waiting
    this.waiting = undefined
    if (keys) this.replay(keys)
    this.ports.changed()
  }

  private replay(keys: readonly PromptKey[]): void {
    this.enter()
    for (const key of keys) this.key(key)
  }

  private enter(): void {
    if (this.isSearching) {
      // Enter alone takes nothing that the user has not seen.
      if (this.typed !== '' || this.chosen.length > 0) this.waiting = []
      return
    }
    const choice = this.rows[this.active]
    if (!choice) return
    if (!this.prompt.many) this.finish(choice.value)
    else if (choice.value === DONE) this.finish(this.chosen.join(' '))
    else this.toggle(choice.value)
  }

  private toggle(value: string): void {
    this.chosen = this.chosen.includes(value) ? this.chosen.filter((one) => one !== value) : [...this.chosen, value]
    this.typed = ''
    this.search()
  }

  private finish(answer: string): void {
    this.waiting = []
    this.problem = undefined
    this.prompt.check(answer).then(
      (problem) => {
        if (problem === undefined) return this.ports.done({kind: 'answer', answer})
        this.problem = problem
        // Whatever was typed on was meant for the next question.
        this.waiting = undefined
        this.ports.changed()
      },
      (error: unknown) => this.ports.fail(error),
    )
  }

  private move(step: (at: number, last: number) => number): void {
    const last = this.rows.length - 1
    const to = Math.max(0, Math.min(last, step(this.active, last)))
    const down = to > this.active
    const isFree = (at: number) => this.rows[at]?.kind !== 'note'
    const ahead = this.rows.findIndex((_, at) => at >= to && isFree(at))
    const behind = this.rows.findLastIndex((_, at) => at <= to && isFree(at))
    const [near, far] = down ? [ahead, behind] : [behind, ahead]
    this.active = near < 0 ? far : near
  }

  /** The row of a number, or the next one that begins with a letter. */
  private jump(text: string): void {
    const free = this.rows.flatMap(({kind, label}, at) => (kind === 'note' ? [] : [{at, label: label.toLowerCase()}]))
    const begins = free.filter(({label}) => label.startsWith(text))
    const found = free[Number(text) - 1] ?? begins.find(({at}) => at > this.active) ?? begins[0]
    if (found) this.active = found.at
  }

  /** What is chosen comes first, also what no list holds; it can be seen there, and dropped. */
  private withChosen(found: readonly Choice[]): Choice[] {
    const {chosen, labels} = this
    const marked = (value: string) => ({value, label: `✔ ${labels.get(value) ?? targetText(value)}`})
    const isChosen = ({value}: Choice) => chosen.includes(value)
    if (this.typed !== '')
      return found.map((choice) => (isChosen(choice) ? {...choice, ...marked(choice.value)} : choice))
    const done = {value: DONE, label: `done: ${chosen.length} chosen`}
    return [
      ...(chosen.length === 0 ? [] : [done]),
      ...chosen.map(marked),
      ...found.filter((choice) => !isChosen(choice)),
    ]
  }
}

/** By the name of a key: from where, and of how many. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  up: (at) => at - 1,
  down: (at) => at + 1,
  pageup: (at) => at - 10,
  pagedown: (at) => at + 10,
  home: () => 0,
  end: (_, last) => last,
}

/** The end of a text is where it is edited: it is a few letters that narrow a list down. */
function edited(typed: string, key: PromptKey): string {
  if (key.name === 'backspace') return [...typed].slice(0, -1).join('')
  if (key.ctrl && key.name === 'u') return ''
  if (key.ctrl && key.name === 'w') return typed.replace(/\S*\s*$/, '')
  return typed + (typedText(key) ?? '')
}

function capped(rows: readonly Choice[]): readonly Choice[] {
  const more = rows.length - MOST_ROWS
  if (more <= 0) return rows
  return [...rows.slice(0, MOST_ROWS), {value: '', label: `${more} more: type to search`, kind: 'note'}]
}

/** The rows that are shown, and where the active one is among them. */
export function pageOf(
  rows: readonly Choice[],
  active: number,
  size: number,
): {first: number; page: readonly Choice[]} {
  const first = Math.max(0, Math.min(active - Math.floor(size / 2), rows.length - size))
  return {first, page: rows.slice(first, first + size)}
}
