// The job to watch where none was named: asked of whoever sits at the terminal, from those that are not over.
import {placeText} from '../../arguments/place-text.js'
import {MOST_ITEMS, matchChoices} from '../../cli/prompts/match-choices.js'
import {openPrompter} from '../../cli/prompts/open-prompter.js'
import {canAsk} from '../../cli/runtime/is-interactive.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {JobClient, ListedJob} from '../../cli/session/job-client.js'
import {openJobClient} from '../../cli/session/open-job-client.js'
import {Interrupted, UsageError} from '../../errors/cli-error.js'
import {durationText} from '../../progress/duration.js'
import type {Choice, Prompter} from '../../wizard/prompter.js'

const UNFINISHED = ['IN_PROGRESS', 'SCHEDULED'] as const

/** @throws UsageError where nobody can be asked, or there is nothing to choose from; Interrupted where nobody chooses */
export async function pickJob(runtime: Runtime): Promise<string> {
  const place = placeText(runtime.globals)
  if (!canAsk(runtime)) {
    throw new UsageError('A job id is required where nobody can be asked for one', {
      hints: [
        `For example: iotjobs watch fw-2${place}`,
        `iotjobs list-jobs${place} --status IN_PROGRESS lists the jobs that are under way`,
      ],
    })
  }
  const {client, now, close} = await openJobClient(runtime, false)
  try {
    const jobs = await unfinished(client, place)
    const prompter = await openPrompter(runtime)
    try {
      return await chooseJob(jobs, now, prompter)
    } finally {
      prompter.close()
    }
  } finally {
    close()
  }
}

/** @throws UsageError where there is none */
export async function unfinished(client: Pick<JobClient, 'jobs'>, place = ''): Promise<readonly ListedJob[]> {
  const jobs: ListedJob[] = []
  for (const status of UNFINISHED) for await (const page of client.jobs(status, MOST_ITEMS)) jobs.push(...page)
  if (jobs.length > 0) return jobs
  throw new UsageError('No job is under way or scheduled, so there is none to choose from', {
    hints: [
      `iotjobs list-jobs${place} --output view shows the jobs that are over; iotjobs watch JOB${place} tells how one ended`,
    ],
  })
}

/** @param jobs in any order: the newest is offered first */
export async function chooseJob(jobs: readonly ListedJob[], now: number, prompter: Prompter): Promise<string> {
  const sorted = [...jobs].sort((left, right) => right.createdAt - left.createdAt)
  const width = sorted.reduce((widest, {jobId}) => Math.max(widest, jobId.length), 0)
  const choices = sorted.map(
    ({jobId, status, createdAt}): Choice => ({
      value: jobId,
      label: `${jobId.padEnd(width)}  ${status.padEnd(11)}  ${durationText(now - createdAt)} old`,
    }),
  )
  for (;;) {
    const reply = await prompter.ask({
      id: 'job',
      title: 'Job to watch',
      hint: 'newest first, type to search',
      help: 'Watching leaves the job alone. Esc leaves without watching.',
      find: async (typed) => matchChoices(choices, typed),
      check: async (answer) => (answer === '' ? 'Choose a job, or type its id' : undefined),
    })
    if (reply.kind === 'answer') return reply.answer
    if (reply.kind === 'back') throw new Interrupted()
  }
}
