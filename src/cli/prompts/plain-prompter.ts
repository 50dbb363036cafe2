// Questions as numbered lines, without a cursor that moves: for dumb terminals, screen readers and narrow windows.
import {createInterface} from 'node:readline'
import {Interrupted} from '../../errors/cli-error.js'
import type {Choice, Prompt, Prompter, Reply} from '../../wizard/prompter.js'
import {editText} from './edit-text.js'
import type {PromptRuntime} from './menu-prompter.js'
import {isUnfinished} from './pasted-document.js'
import {NOTHING_READ, plainAnswer, type Reading} from './plain-answer.js'
import {saidText} from './said-text.js'

export function plainPrompter(runtime: PromptRuntime): Prompter {
  const {stderr, untilInterrupted} = runtime
  const say = (lines: readonly string[]) => stderr.write(saidText(lines, stderr.columns))
  const reader = createInterface({input: process.stdin, terminal: false})
  // One reader for all questions: lines that were typed ahead wait in it.
  const lines = reader[Symbol.asyncIterator]()
  const closed = new AbortController()
  const left = untilInterrupted(closed.signal).then((): IteratorResult<string> => ({done: true, value: undefined}))
  /** A document that is pasted comes line by line; it ends where it closes, or with an empty line. */
  const wholeText = async (first: string): Promise<string> => {
    let text = first
    while (isUnfinished(text)) {
      const {done, value = ''} = await Promise.race([lines.next(), left])
      if (done || value.trim() === '') break
      text += `\n${value}`
    }
    return text
  }
  const edit = async (prompt: Prompt): Promise<Reply | undefined> => {
    reader.pause()
    const edited = await editText(prompt.draft ?? prompt.initial ?? '', runtime)
    reader.resume()
    const problem = 'text' in edited ? await prompt.check(edited.text) : edited.problem
    if ('text' in edited && problem === undefined) return {kind: 'answer', answer: edited.text}
    await say([`  ${problem}`])
    return undefined
  }
  return {
    keys: '< back, ? help, ! preview, Ctrl-C leave',
    say,
    close() {
      reader.close()
      closed.abort()
    },
    async ask(prompt) {
      const rows = prompt.choices ?? (await prompt.find?.('')) ?? []
      let reading = NOTHING_READ
      await say([questionLine(prompt, rows), ...rowLines(rows)])
      for (;;) {
        await stderr.write('> ')
        const {done, value = ''} = await Promise.race([lines.next(), left])
        if (done) {
          await stderr.write('\n')
          throw new Interrupted()
        }
        const typed = (prompt.multiline ? await wholeText(value) : value).trim()
        if (prompt.multiline && typed === 'e') {
          const answer = await edit(prompt)
          if (answer) return answer
          continue
        }
        const reply = await replyTo(prompt, rows, reading, typed)
        if ('kind' in reply) return reply
        reading = reply.reading
        await say(reply.lines)
      }
    },
  }
}

/** More would scroll the question away; what is not listed can be typed. */
const MAX_ROWS = 20

const COMMANDS: Readonly<Record<string, Reply>> = {'<': {kind: 'back'}, '!': {kind: 'preview'}}

type Rows = readonly Choice[]

/** What to say before asking again. */
interface Again {
  readonly lines: readonly string[]
  readonly reading: Reading
}

/** @param rows those of the question; where a word is unclear, numbers mean its rows */
async function replyTo(prompt: Prompt, rows: Rows, reading: Reading, typed: string): Promise<Reply | Again> {
  const command = COMMANDS[typed]
  if (command) return command
  if (typed === '?') return {lines: prompt.help.split('\n').map((line) => `  ${line}`), reading}
  const [unclear] = reading.unclear
  if (prompt.many && unclear && typed === '') return {lines: unclearLines(reading), reading}
  const next = await plainAnswer(prompt, choosable(unclear?.rows ?? rows), typed, reading)
  if (next.unclear.length > 0) return {lines: prompt.many ? unclearLines(next) : unclearRows(next), reading: next}
  const answer = next.settled.map(({value}) => value).join(' ')
  const problem = await prompt.check(answer)
  if (problem === undefined) return {kind: 'answer', answer}
  return {lines: [`  ${problem}`, ...(unclear ? rowLines(rows) : [])], reading: NOTHING_READ}
}

function unclearLines(reading: Reading): string[] {
  const {settled, unclear} = reading
  const taken = settled.length === 0 ? [] : [`  So far: ${settled.map(({label}) => label).join(', ')}`]
  return [...taken, `  Which is ${unclear[0]?.word}?`, ...unclearRows(reading)]
}

const unclearRows = ({unclear}: Reading): string[] => rowLines(unclear[0]?.rows ?? [])

const choosable = (rows: Rows): Rows => rows.filter(({kind}) => kind !== 'note').slice(0, MAX_ROWS)

function questionLine({title, hint, initial}: Prompt, rows: Rows): string {
  const usual = rows.find(({value}) => value === initial)?.label ?? initial
  return `${title}${hint === '' ? '' : ` (${hint})`}${usual === undefined ? '' : ` [${usual}]`}`
}

function rowLines(rows: Rows): string[] {
  const shown = choosable(rows)
  const left = rows.filter(({kind}) => kind !== 'note').length - shown.length
  return [
    ...shown.map(({label, note}, index) => `  ${index + 1}. ${label}${note === undefined ? '' : `: ${note}`}`),
    ...rows.filter(({kind}) => kind === 'note').map(({label}) => `  ${label}`),
    ...(left > 0 ? [`  ${left} more: type a part of the name`] : []),
  ]
}
