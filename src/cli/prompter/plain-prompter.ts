// Questions as numbered lines, without a cursor that moves: for dumb terminals, screen readers and narrow windows.
import {createInterface} from 'node:readline'
import {Interrupted} from '../../errors/cli-error.js'
import {terminalText} from '../../output/terminal-text.js'
import type {Choice, Prompt, Prompter, Reply} from '../../wizard/prompter.js'
import {exitOnInterrupt} from '../process-runtime.js'
import type {Runtime} from '../runtime.js'
import {plainAnswer} from './plain-answer.js'

export function plainPrompter({stderr, untilInterrupted}: Pick<Runtime, 'stderr' | 'untilInterrupted'>): Prompter {
  const say = (lines: readonly string[]) => stderr.write(lines.map((line) => `${terminalText(line)}\n`).join(''))
  const reader = createInterface({input: process.stdin, terminal: false})
  // One reader for all questions: lines that were typed ahead wait in it.
  const lines = reader[Symbol.asyncIterator]()
  const left = untilInterrupted().then((): IteratorResult<string> => ({done: true, value: undefined}))
  return {
    keys: '< back, ? help, ! preview, Ctrl-C leave',
    say,
    close() {
      reader.close()
      exitOnInterrupt()
    },
    async ask(prompt) {
      let rows = prompt.choices ?? (await prompt.find?.('')) ?? []
      await say([questionLine(prompt, rows), ...rowLines(rows)])
      for (;;) {
        await stderr.write('> ')
        const {done, value = ''} = await Promise.race([lines.next(), left])
        if (done) {
          await stderr.write('\n')
          throw new Interrupted()
        }
        const reply = await replyTo(prompt, choosable(rows), value.trim())
        if (isReply(reply)) return reply
        if (typeof reply !== 'string') rows = reply
        await say(typeof reply === 'string' ? [`  ${reply}`] : rowLines(rows))
      }
    },
  }
}

/** More would scroll the question away; what is not listed can be typed. */
const MOST_ROWS = 20

const COMMANDS: Readonly<Record<string, Reply>> = {'<': {kind: 'back'}, '!': {kind: 'preview'}}

type Rows = readonly Choice[]

/** @returns what to say, or which rows to show, before asking again, where there is no reply yet */
async function replyTo(prompt: Prompt, shown: Rows, typed: string): Promise<Reply | Rows | string> {
  const command = COMMANDS[typed]
  if (command) return command
  if (typed === '?') return prompt.help
  const answer = await plainAnswer(prompt, shown, typed)
  if (typeof answer !== 'string') return answer
  const problem = await prompt.check(answer)
  return problem ?? {kind: 'answer', answer}
}

const isReply = (reply: Reply | Rows | string): reply is Reply => typeof reply === 'object' && 'kind' in reply

const choosable = (rows: Rows): Rows => rows.filter(({kind}) => kind !== 'note').slice(0, MOST_ROWS)

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
