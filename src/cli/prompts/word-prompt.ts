// Consent: a letter or a word that is typed, by inquirer's own prompt for a line.
import {terminalText} from '../../output/terminal/terminal-text.js'
import {wrapText} from '../../output/terminal/wrap-text.js'
import type {Prompt, Reply} from '../../wizard/prompter.js'
import {leavingKey, type PromptKey} from './prompt-key.js'
import type {Left, PromptContext} from './show-prompt.js'

/** A wrong word leaves the field, so that it is typed anew. Esc goes back, as from every question. */
export async function wordPrompt(
  {title, hint, check}: Prompt,
  {signal, ...context}: PromptContext,
  columns: number,
): Promise<Left> {
  const {default: inquirer} = await import('inquirer')
  const keys = new AbortController()
  let left: Reply | {readonly kind: 'interrupt'} = {kind: 'interrupt'}
  const onKey = (_text: string | undefined, key: PromptKey | undefined) => {
    const kind = leavingKey(key ?? {})
    if (kind === undefined || kind === 'preview') return
    left = {kind}
    keys.abort()
  }
  process.stdin.on('keypress', onKey)
  try {
    const ask = inquirer.createPromptModule({...context, signal: AbortSignal.any([signal, keys.signal])})
    const {answer} = await ask<{answer: string}>([
      {
        type: 'input',
        name: 'answer',
        // inquirer would break it within words, after a mark of its own.
        message: wrapText(terminalText(hint === '' ? title : `${title} (${hint})`), columns - 2).join('\n'),
        validate: async (typed: string) => (await check(typed)) ?? true,
        theme: {validationFailureMode: 'clear'},
      },
    ])
    return {kind: 'answer', answer}
  } catch (error) {
    if (keys.signal.aborted) return left
    throw error
  } finally {
    process.stdin.off('keypress', onKey)
  }
}
