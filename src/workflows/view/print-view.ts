// `--output view` of describe-job and list-jobs: what the answer says, and what has to be asked besides.

import {pMapIterable} from 'p-map'
import {wantsAscii} from '../../cli/runtime/locale.js'
import {wantsColorOn} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {AT_ONCE} from '../../cli/session/failure-sampler.js'
import {inspectJob} from '../../cli/session/inspect-job.js'
import {type JobClient, type ListedJob, readListed} from '../../cli/session/job-client.js'
import {openJobClient} from '../../cli/session/open-job-client.js'
import {unasked, unaskedJob} from '../../cli/session/unasked-job.js'
import {UsageError} from '../../errors/cli-error.js'
import {unlessNotFound} from '../../errors/failure.js'
import {LEAVE_OUT_ONE} from '../../errors/words.js'
import {outputOf} from '../../members/operation-members.js'
import {fitsName} from '../../model/fits-name.js'
import {DescribeJob, ListJobs} from '../../model/iot/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import {jobListView} from '../../output/views/job-list-view.js'
import {type InspectedJob, jobView} from '../../output/views/job-view.js'
import {readJob} from '../../progress/observed-job.js'
import type {Structure} from '../../value/value.js'

const SAMPLE_OF_ONE = 200
/** In a list a reason is enough on which these agree; each job then costs a handful of requests. */
const SAMPLE_OF_MANY = 5

type Answers = Iterable<Structure> | AsyncIterable<Structure>

/** @returns the exit code */
export async function printView(operation: Operation, answers: Answers, runtime: Runtime): Promise<number> {
  if (runtime.globals.query !== undefined) {
    throw new UsageError('--output view is for people, and --query needs structured output', {
      hints: [LEAVE_OUT_ONE],
    })
  }
  const {client, now, close} = await openJobClient(runtime, false)
  try {
    if (operation.name === 'ListJobs') await printList(answers, client, now, runtime)
    else for await (const answer of answers) await printJob(answer, client, now, runtime)
  } finally {
    close()
  }
  return 0
}

async function printJob(answer: Structure, client: JobClient, now: number, runtime: Runtime): Promise<void> {
  const job = readJob(outputOf(DescribeJob, answer))
  const examined = fitsName('job', job.jobId) ? await inspectJob(job, SAMPLE_OF_ONE, client) : unasked(job)
  await runtime.stdout.draw(jobView(examined, now, styleOf(runtime)))
}

async function printList(answers: Answers, client: JobClient, now: number, runtime: Runtime): Promise<void> {
  const listed: ListedJob[] = []
  for await (const answer of answers)
    for (const job of outputOf(ListJobs, answer).jobs ?? []) listed.push(readListed(job))
  if (listed.length === 0) return runtime.stdout.write('No jobs\n')
  const longest = listed.reduce((most, {jobId}) => Math.max(most, jobId.length), 0)
  const view = jobListView(longest, now, styleOf(runtime))
  await runtime.stdout.draw(`${view.header}\n`)
  const look = async (job: ListedJob): Promise<InspectedJob | undefined> => {
    if (!fitsName('job', job.jobId)) return unaskedJob(job)
    // Deleted since it was listed.
    return unlessNotFound(client.job(job.jobId).then((asked) => inspectJob(asked, SAMPLE_OF_MANY, client)))
  }
  for await (const inspected of pMapIterable(listed, look, {concurrency: AT_ONCE}))
    if (inspected) await runtime.stdout.draw(`${view.row(inspected)}\n`)
}

const styleOf = (runtime: Runtime) => ({
  columns: runtime.stdout.columns,
  color: wantsColorOn(runtime.stdout, runtime),
  ascii: wantsAscii(runtime.env),
})
