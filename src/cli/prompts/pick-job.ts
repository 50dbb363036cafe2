// The job that a command is about where none was named: asked of the user at the terminal, from a list.

import {connectionFlags} from '../../arguments/connection-flags.js'
import {Interrupted, UsageError} from '../../errors/cli-error.js'
import {requiredArguments} from '../../errors/words.js'
import {fitsName} from '../../model/fits-name.js'
import {ageText, byLast} from '../../progress/age.js'
import type {Choice, Prompter} from '../../wizard/prompter.js'
import {isInteractive} from '../runtime/is-interactive.js'
import type {Runtime} from '../runtime/runtime.js'
import type {JobClient, ListedJob} from '../session/job-client.js'
import {openJobClient} from '../session/open-job-client.js'
import {MAX_ITEMS, matchChoices} from './match-choices.js'
import {openPrompter} from './open-prompter.js'

/** Jobs that may still do something, and all that there are. */
export const JOB_STATUSES = {
  active: ['IN_PROGRESS', 'SCHEDULED'],
  any: ['IN_PROGRESS', 'SCHEDULED', 'COMPLETED', 'CANCELED'],
} as const

export interface Picking {
  /** The command without `iotjobs`, for what can be typed instead. */
  readonly command: string
  /** What the chosen job is for: `Job to watch`. */
  readonly title: string
  readonly from: keyof typeof JOB_STATUSES
}

/** @throws UsageError off a terminal, or where there is nothing to choose from; Interrupted where the user leaves */
export async function pickJob({command, title, from}: Picking, runtime: Runtime): Promise<string> {
  const connection = connectionFlags(runtime.globals)
  if (!isInteractive(runtime)) {
    throw requiredArguments(
      ['job'],
      [`iotjobs ${command} JOB${connection}`, `List jobs: iotjobs list-jobs${connection}`],
    )
  }
  const {client, now, close} = await openJobClient(runtime)
  try {
    const jobs = await listed(client, from, connection)
    const prompter = await openPrompter(runtime)
    try {
      return await chooseJob(jobs, now, prompter, title)
    } finally {
      prompter.close()
    }
  } finally {
    close()
  }
}

/** @throws UsageError where there is none */
export async function listed(
  client: Pick<JobClient, 'jobs'>,
  from: Picking['from'],
  connection = '',
): Promise<readonly ListedJob[]> {
  const jobs: ListedJob[] = []
  for (const status of JOB_STATUSES[from]) {
    for await (const page of client.jobs(status, MAX_ITEMS))
      for (const job of page) if (fitsName('job', job.jobId)) jobs.push(job)
  }
  if (jobs.length > 0) return jobs
  const [message, hint] =
    from === 'active'
      ? ['No job is in progress or scheduled', `List all jobs: iotjobs list-jobs${connection} --output view`]
      : ['There are no jobs yet', `Create one by answering questions: iotjobs wizard${connection}`]
  throw new UsageError(`${message}, so there is none to choose from`, {hints: [hint]})
}

/** @param jobs in any order: the newest is offered first */
export async function chooseJob(
  jobs: readonly ListedJob[],
  now: number,
  prompter: Prompter,
  title = 'Job',
): Promise<string> {
  const sorted = [...jobs].sort((left, right) => byLast(left.createdAt, right.createdAt))
  const width = sorted.reduce((widest, {jobId}) => Math.max(widest, jobId.length), 0)
  const choices = sorted.map(
    ({jobId, status, createdAt}): Choice => ({
      value: jobId,
      label: `${jobId.padEnd(width)}  ${status.padEnd(11)}  ${ageText(createdAt, now)} old`,
    }),
  )
  for (;;) {
    const reply = await prompter.ask({
      id: 'job',
      title,
      hint: 'newest first, type to search',
      help: 'Choosing a job does not change it. Esc leaves.',
      find: async (typed) => matchChoices(choices, typed),
      check: async (answer) => (answer === '' ? 'Choose a job, or type its id' : undefined),
    })
    if (reply.kind === 'answer') return reply.answer
    if (reply.kind === 'back') throw new Interrupted()
  }
}
