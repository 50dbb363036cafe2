// Questions as numbered lines, without a cursor that moves: for dumb terminals, screen readers and narrow windows.
import {createInterface} from 'node:readline'
import {Interrupted} from '../../errors/cli-error.js'
import {terminalText} from '../../output/terminal-text.js'
import type {Choice, Prompt, Prompter, Reply} from '../../wizard/prompter.js'
import type {Runtime} from '../runtime.js'

export function plainPrompter({stderr, untilInterrupted}: Pick<Runtime, 'stderr' | 'untilInterrupted'>): Prompter {
  const say = (lines: readonly string[]) => stderr.write(lines.map((line) => `${terminalText(line)}\n`).join(''))
  const reader = createInterface({input: process.stdin, terminal: false})
  // One reader for all questions: lines that were typed ahead wait in it.
  const lines = reader[Symbol.asyncIterator]()
  const left = untilInterrupted().then((): IteratorResult<string> => ({done: true, value: undefined}))
  return {
    keys: '< back, ? help, ! preview, Ctrl-C leave',
    say,
    close: () => reader.close(),
    async ask(prompt) {
      const choices = (prompt.choices ?? (await prompt.find?.('')) ?? []).slice(0, MOST_ROWS)
      await say(questionLines(prompt, choices))
      for (;;) {
        await stderr.write('> ')
        const {done, value = ''} = await Promise.race([lines.next(), left])
        if (done) {
          await stderr.write('\n')
          throw new Interrupted()
        }
        const reply = await replyTo(prompt, choices, value.trim())
        if (typeof reply === 'object') return reply
        await say([`  ${reply}`])
      }
    },
  }
}

/** More would scroll the question away; what is not listed can be typed. */
const MOST_ROWS = 20

const COMMANDS: Readonly<Record<string, Reply>> = {'<': {kind: 'back'}, '!': {kind: 'preview'}}

/** @returns what to say before asking again, where there is no reply yet */
async function replyTo(prompt: Prompt, choices: readonly Choice[], typed: string): Promise<Reply | string> {
  const command = COMMANDS[typed]
  if (command) return command
  if (typed === '?') return prompt.help
  const answer = await answerOf(prompt, choices, typed)
  const problem = await prompt.check(answer)
  return problem ?? {kind: 'answer', answer}
}

function questionLines({title, hint, initial}: Prompt, choices: readonly Choice[]): string[] {
  const usual = choices.find(({value}) => value === initial)?.label ?? initial
  return [
    `${title}${hint === '' ? '' : ` (${hint})`}${usual === undefined ? '' : ` [${usual}]`}`,
    ...choices.map(({label, note}, index) => `  ${index + 1}. ${label}${note === undefined ? '' : `: ${note}`}`),
  ]
}

/** Numbers of choices, their names, or any text; for several, with blanks between. */
async function answerOf(
  {many, initial = '', find}: Prompt,
  choices: readonly Choice[],
  typed: string,
): Promise<string> {
  if (typed === '') return initial
  const words = many ? typed.split(/[\s,]+/) : [typed]
  const answers: string[] = []
  for (const word of words) {
    const choice = choices[Number(word) - 1] ?? named(choices, word) ?? named((await find?.(word)) ?? [], word)
    answers.push(choice?.value ?? word)
  }
  return answers.join(' ')
}

/** `doors` names the row `group doors`, too. */
const named = (choices: readonly Choice[], word: string): Choice | undefined =>
  choices.find(({value, label}) => value === word || label === word || label.split(/\s+/)[1] === word)
