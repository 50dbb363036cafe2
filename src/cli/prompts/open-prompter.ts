// Who shows the questions of a wizard: menus where the terminal can draw them, plain lines where it cannot.
import type {Prompter} from '../../wizard/prompter.js'
import type {PromptRuntime} from './menu-prompter.js'

/** Menus that are drawn over and over make no sense on a dumb terminal, to a screen reader, or in a narrow window. */
export async function openPrompter(runtime: PromptRuntime): Promise<Prompter> {
  const {env, stderr} = runtime
  const isPlain = env.TERM === 'dumb' || env.IOTJOBS_PLAIN_PROMPTS === '1' || stderr.columns < NARROW
  if (isPlain) return (await import('./plain-prompter.js')).plainPrompter(runtime)
  return (await import('./menu-prompter.js')).menuPrompter(runtime)
}

const NARROW = 60
