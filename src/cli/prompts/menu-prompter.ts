// Questions as prompts that are drawn over and over, on stderr, and what stays of them.
import {Chalk} from 'chalk'
import type {Prompt, Prompter, Reply} from '../../wizard/prompter.js'
import {wantsColor} from '../runtime/progress-mode.js'
import type {Runtime} from '../runtime/runtime.js'
import {editText} from './edit-text.js'
import {inquire} from './inquire.js'
import type {Look} from './prompt-look.js'
import {saidText} from './said-text.js'
import {showPrompt} from './show-prompt.js'

export type PromptRuntime = Pick<Runtime, 'env' | 'stderr' | 'untilInterrupted' | 'globals'>

export function menuPrompter(runtime: PromptRuntime): Prompter {
  const {stderr} = runtime
  const look: Look = {
    draw: (text) => void stderr.draw(text),
    paint: new Chalk({level: wantsColor(runtime) ? 1 : 0}),
    size: () => ({columns: stderr.columns, rows: process.stderr.rows || 24}),
  }
  return {
    keys: 'Esc back, ? help, Ctrl-P preview, Ctrl-C leave',
    close: () => undefined,
    say: (lines) => stderr.write(saidText(lines, stderr.columns)),
    ask: (prompt) => ask(prompt, look, runtime),
  }
}

/** What was edited and is refused is there to be edited again. */
async function ask(asked: Prompt, look: Look, runtime: PromptRuntime): Promise<Reply> {
  let prompt = asked
  let problem: string | undefined
  for (;;) {
    const type = prompt.choices || prompt.find ? 'rows' : 'line'
    const left = await showPrompt(
      (context, fail) => inquire({type, prompt, problem, fail, ...look}, context),
      runtime.stderr,
    )
    if (left.kind !== 'edit') return left
    const edited = await editText(left.draft, runtime)
    const draft = 'text' in edited ? edited.text : left.draft
    problem = 'text' in edited ? await prompt.check(draft) : edited.problem
    if ('text' in edited && problem === undefined) return {kind: 'answer', answer: draft}
    prompt = {...prompt, draft}
  }
}
