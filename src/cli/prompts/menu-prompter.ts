// Questions as inquirer draws them, on stderr. A prompt is wiped off when it is answered: the line that stays is the
// wizard's own, so that the scrollback reads as a record.
import inquirer from 'inquirer'
import {Interrupted} from '../../errors/cli-error.js'
import {terminalText} from '../../output/terminal-text.js'
import {targetText} from '../../wizard/answer-line.js'
import type {Choice, Prompt, Prompter, Reply} from '../../wizard/prompter.js'
import type {Sink} from '../runtime/runtime.js'
import {type EarlyEnter, earlyEnter} from './early-enter.js'
import {onKeys} from './on-keys.js'

const DONE = '\u0000done'

export function menuPrompter(stderr: Sink): Prompter {
  const say = (lines: readonly string[]) => stderr.write(lines.map((line) => `${line}\n`).join(''))
  return {
    keys: 'Esc back, ? help, Ctrl-P preview, Ctrl-C leave',
    close: () => undefined,
    say,
    async ask(prompt) {
      let isExplained = false
      const explain = async () => {
        if (!isExplained) await say([prompt.help, prompt.hint].filter((text) => text !== '').map((text) => `  ${text}`))
        isExplained = true
      }
      if (prompt.many) return askMany(prompt, say, explain)
      for (;;) {
        const reply = await askOnce(prompt)
        if (reply.kind !== 'help') return reply
        await explain()
      }
    },
  }
}

type Asked = Reply | {readonly kind: 'help'}

/** One prompt until it is answered, or left by a key. */
async function askOnce(prompt: Prompt): Promise<Asked> {
  const leave = new AbortController()
  let left: Asked['kind'] | 'interrupt' = 'interrupt'
  let typed = ''
  const noted = (text: string) => {
    typed = text
    return text
  }
  const early = earlyEnter()
  const release = onKeys(
    (kind) => {
      left = kind
      leave.abort()
    },
    () => typed === '',
  )
  try {
    const show = inquirer.createPromptModule({output: process.stderr, clearPromptOnDone: true, signal: leave.signal})
    const {answer}: {answer: string} = await show([{name: 'answer', ...questionOf(prompt, noted, early)}] as never)
    return {kind: 'answer', answer}
  } catch (error) {
    if (!isClosed(error)) throw error
    if (left === 'interrupt' || left === 'answer') throw new Interrupted()
    return {kind: left}
  } finally {
    release()
    early.release()
  }
}

/** One after the other, until Enter takes "done"; taking one again drops it, and asking for help keeps what is chosen. */
async function askMany(
  {initial, ...prompt}: Prompt,
  say: Prompter['say'],
  explain: () => Promise<void>,
): Promise<Reply> {
  let chosen = initial ? initial.split(/\s+/) : []
  const labels = new Map<string, string>()
  const search = async (typed: string) => {
    const found = (await prompt.find?.(typed)) ?? []
    for (const {value, label} of found) labels.set(value, label)
    return found
  }
  for (;;) {
    const find = async (typed: string) => withChosen(await search(typed), typed, chosen, labels)
    const reply = await askOnce({...prompt, find, check: async () => undefined})
    if (reply.kind === 'help') {
      await explain()
      continue
    }
    if (reply.kind !== 'answer') return reply
    if (reply.answer === DONE) {
      const answer = chosen.join(' ')
      const problem = await prompt.check(answer)
      if (problem === undefined) return {kind: 'answer', answer}
      await say([`  ${problem}`])
    } else if (chosen.includes(reply.answer)) chosen = chosen.filter((one) => one !== reply.answer)
    else chosen = [...chosen, reply.answer]
  }
}

/** What is chosen comes first, also what no list holds; it can be seen there, and dropped. */
function withChosen(
  found: readonly Choice[],
  typed: string,
  chosen: readonly string[],
  labels: ReadonlyMap<string, string>,
): readonly Choice[] {
  const marked = (value: string) => ({value, label: `✔ ${labels.get(value) ?? targetText(value)}`})
  const isChosen = ({value}: Choice) => chosen.includes(value)
  if (typed !== '') return found.map((choice) => (isChosen(choice) ? {...choice, ...marked(choice.value)} : choice))
  const done = {value: DONE, label: `done: ${chosen.length} chosen`}
  const rest = found.filter((choice) => !isChosen(choice))
  return [...(chosen.length === 0 ? [] : [done]), ...chosen.map(marked), ...rest]
}

/** @param noted called with what stands in the field of a text or a search, whenever that changes */
function questionOf(prompt: Prompt, noted: (text: string) => string, early: EarlyEnter): object {
  const {title, hint, choices, find, initial, anew} = prompt
  const message = terminalText(hint === '' ? title : `${title} (${hint})`)
  const validate = async (answer: string) => (await prompt.check(answer)) ?? true
  const theme = {validationFailureMode: anew ? 'clear' : 'keep'}
  if (choices) return {type: 'select', message, choices: choices.map(shown), default: initial, loop: false}
  if (!find)
    return {
      type: 'input',
      message,
      validate,
      theme,
      transformer: noted,
      ...(initial === undefined ? {} : {default: initial}),
    }
  const rowsFor = async (typed: string) => shownRows(await find(noted(typed)))
  const source = (typed = '') => early.waitFor(typed, rowsFor(typed))
  return {type: 'search', message, source, validate, ...(initial === undefined ? {} : {default: initial})}
}

/** More are not scrolled through. */
const MAX_ROWS = 200

function shownRows(rows: readonly Choice[]): object[] {
  const more = rows.length - MAX_ROWS
  const note = more > 0 ? [new inquirer.Separator(`${more} more: type to search`)] : []
  return [...rows.slice(0, MAX_ROWS).map(shown), ...note]
}

const shown = ({value, label, note, kind}: Choice) =>
  kind === 'note'
    ? new inquirer.Separator(terminalText(label))
    : {value, name: terminalText(label), ...(note === undefined ? {} : {description: terminalText(note)})}

const isClosed = (error: unknown) =>
  error instanceof Error && ['AbortPromptError', 'ExitPromptError', 'CancelPromptError'].includes(error.name)
