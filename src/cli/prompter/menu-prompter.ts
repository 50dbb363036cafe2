// Questions as inquirer draws them, on stderr. A prompt is wiped off when it is answered: the line that stays is the
// wizard's own, so that the scrollback reads as a record.
import inquirer from 'inquirer'
import {Interrupted} from '../../errors/cli-error.js'
import {terminalText} from '../../output/terminal-text.js'
import type {Choice, Prompt, Prompter, Reply} from '../../wizard/prompter.js'
import type {Sink} from '../runtime.js'
import {onKeys} from './on-keys.js'

const DONE = '\u0000done'

export function menuPrompter(stderr: Sink): Prompter {
  const say = (lines: readonly string[]) => stderr.write(lines.map((line) => `${terminalText(line)}\n`).join(''))
  return {
    keys: 'Esc back, ? help, Ctrl-P preview, Ctrl-C leave',
    close: () => undefined,
    say,
    async ask(prompt) {
      for (;;) {
        const reply = prompt.many ? await askMany(prompt, say) : await askOnce(prompt)
        if (reply.kind !== 'help') return reply
        await say([prompt.help, prompt.hint].filter((text) => text !== '').map((text) => `  ${text}`))
      }
    },
  }
}

type Asked = Reply | {readonly kind: 'help'}

/** One prompt until it is answered, or left by a key. */
async function askOnce(prompt: Prompt): Promise<Asked> {
  const leave = new AbortController()
  let left: Asked['kind'] | 'interrupt' = 'interrupt'
  const release = onKeys((kind) => {
    left = kind
    leave.abort()
  }, !isTyped(prompt))
  try {
    const show = inquirer.createPromptModule({output: process.stderr, clearPromptOnDone: true, signal: leave.signal})
    const {answer}: {answer: string} = await show([{name: 'answer', ...questionOf(prompt)}] as never)
    return answer === '?' ? {kind: 'help'} : {kind: 'answer', answer}
  } catch (error) {
    if (!isClosed(error)) throw error
    if (left === 'interrupt' || left === 'answer') throw new Interrupted()
    return {kind: left}
  } finally {
    release()
  }
}

/** One after the other, until Enter takes "done"; taking one again drops it. */
async function askMany({initial, ...prompt}: Prompt, say: Prompter['say']): Promise<Asked> {
  let chosen = initial ? initial.split(/\s+/) : []
  for (;;) {
    const find = (typed: string) => withDone(prompt, typed, chosen)
    const reply = await askOnce({...prompt, find, check: async () => undefined})
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

async function withDone({find}: Prompt, typed: string, chosen: readonly string[]): Promise<readonly Choice[]> {
  const found = (await find?.(typed)) ?? []
  const marked = found.map((choice) =>
    chosen.includes(choice.value) ? {...choice, label: `✔ ${choice.label}`} : choice,
  )
  if (chosen.length === 0 || typed !== '') return marked
  return [{value: DONE, label: `done: ${chosen.length} chosen`}, ...marked]
}

const isTyped = ({choices, find}: Prompt) => choices === undefined && find === undefined

function questionOf(prompt: Prompt): object {
  const {title, hint, choices, find, initial} = prompt
  const message = terminalText(hint === '' ? title : `${title} (${hint})`)
  const validate = async (answer: string) => answer === '?' || ((await prompt.check(answer)) ?? true)
  if (choices) return {type: 'select', message, choices: choices.map(shown), default: initial, loop: false}
  if (!find) return {type: 'input', message, validate, ...(initial === undefined ? {} : {default: initial})}
  const source = async (typed = '') => shownRows(await find(typed))
  return {type: 'search', message, source, validate, ...(initial === undefined ? {} : {default: initial})}
}

/** More are not scrolled through. */
const MOST_ROWS = 200

function shownRows(rows: readonly Choice[]): object[] {
  const more = rows.length - MOST_ROWS
  const note = more > 0 ? [new inquirer.Separator(`${more} more: type to search`)] : []
  return [...rows.slice(0, MOST_ROWS).map(shown), ...note]
}

const shown = ({value, label, note, kind}: Choice) =>
  kind === 'note'
    ? new inquirer.Separator(terminalText(label))
    : {value, name: terminalText(label), ...(note === undefined ? {} : {description: terminalText(note)})}

const isClosed = (error: unknown) =>
  error instanceof Error && ['AbortPromptError', 'ExitPromptError', 'CancelPromptError'].includes(error.name)
