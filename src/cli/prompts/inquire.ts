// Prompts of ours, run by inquirer: it puts them to the terminal one at a time, and ends them by the signal.
import inquirer from 'inquirer'
import {type ListConfig, listPrompt} from './list-prompt.js'
import type {Left, PromptContext} from './show-prompt.js'
import {type TextConfig, textPrompt} from './text-prompt.js'

type Asked = ({readonly type: 'line'} & TextConfig) | ({readonly type: 'rows'} & ListConfig)

export async function inquire(asked: Asked, context: PromptContext): Promise<Left> {
  const ask = inquirer.createPromptModule<Record<Asked['type'], Record<string, unknown>>>(context)
  ask.registerPrompt('line', textPrompt)
  ask.registerPrompt('rows', listPrompt)
  const {left} = await ask<{left: Left}>([{...asked, name: 'left', message: asked.prompt.title}])
  return left
}
