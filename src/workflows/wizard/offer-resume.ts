// Offers the answers that were kept when a wizard was left, before anything else is asked.
import {durationText} from '../../progress/duration.js'
import type {AnswersFile} from '../../wizard/answers-file.js'
import type {Prompter} from '../../wizard/prompter.js'
import type {FoundAnswers, SavedAnswers} from './saved-answers.js'

/** @returns the answers to go on with; nothing where the user starts over */
export async function offerResume(
  found: FoundAnswers,
  kept: Pick<SavedAnswers, 'take' | 'forget'>,
  prompter: Prompter,
): Promise<AnswersFile | undefined> {
  const choice = await choose(found, prompter)
  if (choice === 'start over') return undefined
  kept.take()
  if (choice === 'go on') return found.answers
  await kept.forget()
  return undefined
}

const CHOICES = [
  {value: 'go on', label: 'Continue with them'},
  {value: 'start over', label: 'Start over, and keep them for now', note: 'your first new answer replaces them'},
  {value: 'discard', label: 'Start over, and delete them', note: 'they cannot be brought back'},
]

async function choose({answers, age}: FoundAnswers, prompter: Prompter): Promise<string> {
  const prompt = {
    id: 'kept',
    title: `Answers were kept ${durationText(age)} ago${aboutText(answers)}`,
    hint: '',
    help: 'The wizard was left before anything was sent. Ctrl-P lists the answers',
    choices: CHOICES,
    initial: 'go on',
    check: async (answer: string) =>
      CHOICES.some(({value}) => value === answer) ? undefined : 'Choose one of the three',
  }
  for (;;) {
    const reply = await prompter.ask(prompt)
    if (reply.kind === 'answer') return reply.answer
    if (reply.kind === 'preview') await prompter.say([...answers.answers].map(([id, answer]) => `  ${id}: ${answer}`))
  }
}

function aboutText({answers, given, beginning}: AnswersFile): string {
  const jobId = answers.get('jobId') ?? given.get('jobId') ?? beginning.base.get('jobId')
  return typeof jobId === 'string' ? `, for ${jobId}` : ''
}
