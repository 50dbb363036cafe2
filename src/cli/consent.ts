// Asks before anything is destroyed. Scripts consent with --yes, or by spelling the command as the AWS CLI does.
import {Interrupted, UsageError} from '../errors/cli-error.js'
import type {Runtime} from './runtime.js'

/**
 * @param question nothing where no consent is needed
 * @throws UsageError where nobody can be asked, Interrupted where the answer is no
 */
export async function consent(question: string | undefined, runtime: Runtime): Promise<void> {
  const {globals, stdinIsTTY, stderr, awsSpelling} = runtime
  if (question === undefined || globals.yes || awsSpelling) return
  if (globals.noInput || !stdinIsTTY || !stderr.isTTY) {
    throw new UsageError(`This needs consent, and nobody can be asked here: ${question}`, {
      hints: ['Add --yes to consent'],
    })
  }
  if (!(await ask(question))) throw new Interrupted()
}

async function ask(question: string): Promise<boolean> {
  const {createPromptModule} = (await import('inquirer')).default
  const prompt = createPromptModule({output: process.stderr})
  try {
    const {yes} = await prompt([{type: 'confirm', name: 'yes', message: question, default: false}])
    return yes === true
  } catch {
    throw new Interrupted()
  }
}
