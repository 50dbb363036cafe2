// Who shows the questions of a wizard: menus where the terminal can draw them, plain lines where it cannot.
import type {Prompter} from '../wizard/prompter.js'
import type {Runtime} from './runtime.js'

/** Menus that are drawn over and over make no sense on a dumb terminal, to a screen reader, or in a narrow window. */
export async function openPrompter({env, stderr}: Pick<Runtime, 'env' | 'stderr'>): Promise<Prompter> {
  const isPlain = env.TERM === 'dumb' || env.IOTJOBS_PLAIN_PROMPTS === '1' || stderr.columns < NARROW
  if (isPlain) return (await import('./prompter/plain-prompter.js')).plainPrompter(stderr)
  return (await import('./prompter/menu-prompter.js')).menuPrompter(stderr)
}

const NARROW = 60
