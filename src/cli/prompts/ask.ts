// The two questions of consent, as every prompter shows them; the answer stays in the record of the terminal.
import type {Prompter} from '../../wizard/prompter.js'

/** @throws Interrupted where the user leaves */
export async function askYesNo(question: string, usual: boolean, prompter: Prompter): Promise<boolean> {
  const answer = await ask(question, usual ? 'Y/n' : 'y/N', prompter, (typed) =>
    /^(y|yes|n|no)?$/i.test(typed) ? undefined : 'Type y or n',
  )
  const isYes = answer === '' ? usual : answer !== undefined && /^y/i.test(answer)
  await prompter.say([`✔ ${question}  ${isYes ? 'yes' : 'no'}`])
  return isYes
}

/** A slip of the finger costs nothing: it asks on. @throws Interrupted where the user leaves */
export async function askWord(question: string, word: string, prompter: Prompter): Promise<boolean> {
  const isTyped = (typed: string) => (typed === word ? undefined : `Type ${word}, or leave with Ctrl-C`)
  if ((await ask(`${question} Type ${word} to continue:`, '', prompter, isTyped)) === undefined) return false
  await prompter.say([`✔ ${question}  ${word}`])
  return true
}

/** @returns nothing where the user goes back */
async function ask(
  title: string,
  hint: string,
  prompter: Prompter,
  check: (typed: string) => string | undefined,
): Promise<string | undefined> {
  const help = 'Nothing has been sent so far'
  const prompt = {id: 'consent', title, hint, help, anew: true, check: async (typed: string) => check(typed.trim())}
  for (;;) {
    const reply = await prompter.ask(prompt)
    if (reply.kind === 'back') return undefined
    if (reply.kind === 'answer') return reply.answer.trim()
  }
}
