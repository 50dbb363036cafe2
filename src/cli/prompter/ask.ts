// The two questions of consent, drawn on stderr.
import inquirer from 'inquirer'
import {Interrupted} from '../../errors/cli-error.js'
import {terminalText} from '../../output/terminal-text.js'

export async function askYesNo(question: string, usual: boolean): Promise<boolean> {
  return (await ask({type: 'confirm', message: terminalText(question), default: usual})) === true
}

/** A slip of the finger costs nothing: it asks on, and Ctrl-C leaves. @throws Interrupted */
export async function askWord(question: string, word: string): Promise<void> {
  const message = terminalText(`${question} Type ${word} to go on:`)
  const validate = (typed: string) => typed.trim() === word || `Type ${word}, or leave with Ctrl-C`
  await ask({type: 'input', message, validate})
}

async function ask(question: object): Promise<unknown> {
  const closed = new AbortController()
  const close = () => closed.abort()
  process.stdin.once('end', close)
  process.on('SIGTERM', close)
  try {
    const prompt = inquirer.createPromptModule({output: process.stderr, signal: closed.signal})
    const {answer}: {answer: unknown} = await prompt([{name: 'answer', ...question}] as never)
    return answer
  } catch {
    throw new Interrupted()
  } finally {
    process.stdin.off('end', close)
    process.off('SIGTERM', close)
  }
}
