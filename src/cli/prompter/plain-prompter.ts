// Questions as numbered lines, without a cursor that moves: for dumb terminals, screen readers and narrow windows.
import {createInterface} from 'node:readline/promises'
import {Interrupted} from '../../errors/cli-error.js'
import {terminalText} from '../../output/terminal-text.js'
import type {Choice, Prompt, Prompter, Reply} from '../../wizard/prompter.js'
import type {Sink} from '../runtime.js'

export function plainPrompter(stderr: Sink): Prompter {
  const say = (lines: readonly string[]) => stderr.write(lines.map((line) => `${terminalText(line)}\n`).join(''))
  return {
    say,
    async ask(prompt) {
      const choices = prompt.choices ?? (await prompt.find?.('')) ?? []
      await say(questionLines(prompt, choices))
      for (;;) {
        const typed = (await readLine(stderr)).trim()
        const reply = COMMANDS[typed]
        if (reply) return reply
        if (typed === '?') {
          await say([`  ${prompt.help}`])
          continue
        }
        const answer = answerOf(prompt, choices, typed)
        const problem = await prompt.check(answer)
        if (problem === undefined) return {kind: 'answer', answer}
        await say([`  ${problem}`])
      }
    },
  }
}

const COMMANDS: Readonly<Record<string, Reply>> = {'<': {kind: 'back'}, '!': {kind: 'preview'}}

function questionLines({title, hint, initial}: Prompt, choices: readonly Choice[]): string[] {
  const usual = choices.find(({value}) => value === initial)?.label ?? initial
  return [
    `${title}${hint === '' ? '' : ` (${hint})`}${usual === undefined ? '' : ` [${usual}]`}`,
    ...choices.map(({label, note}, index) => `  ${index + 1}. ${label}${note === undefined ? '' : `: ${note}`}`),
  ]
}

/** Numbers of choices, their labels, or any text; for several, with blanks between. */
function answerOf({many, initial = ''}: Prompt, choices: readonly Choice[], typed: string): string {
  if (typed === '') return initial
  const words = many ? typed.split(/[\s,]+/) : [typed]
  return words.map((word) => choiceOf(choices, word)?.value ?? word).join(' ')
}

const choiceOf = (choices: readonly Choice[], word: string): Choice | undefined =>
  choices[Number(word) - 1] ?? choices.find(({value, label}) => value === word || label === word)

/** @throws Interrupted where the input ends, or on Ctrl-C */
async function readLine(stderr: Sink): Promise<string> {
  await stderr.write('> ')
  const reader = createInterface({input: process.stdin, terminal: false})
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.once('line', resolve)
      reader.once('close', () => reject(new Interrupted()))
    })
  } finally {
    reader.close()
  }
}
