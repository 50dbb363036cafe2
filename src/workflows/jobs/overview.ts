// The jobs of an overview, one after the other as the service describes them. Reads only; draws nothing.
import {setTimeout} from 'node:timers/promises'
import {pMapIterable} from 'p-map'
import {pacer} from '../../bulk/pacer.js'
import {inspectJob} from '../../cli/session/inspect-job.js'
import type {ListedJob} from '../../cli/session/job-client.js'
import type {Service} from '../../cli/session/open-service.js'
import {unaskedJob} from '../../cli/session/unasked-job.js'
import {isNotFound} from '../../errors/failure.js'
import {fitsName} from '../../model/fits-name.js'
import {operationById} from '../../model/operations.js'
import {requestsPerSecond} from '../../model/quotas.js'
import type {InspectedJob} from '../../output/views/job-view.js'
import {findJobs, isActive} from './find-jobs.js'
import {TimesLeft} from './times-left.js'

/** Without --all; each costs a request. */
const MOST = 50
/** Of the quota of DescribeJob: others want to look, too. */
const SHARE = 0.5
const AT_ONCE = 4
/** The fewest failures that may settle a reason: each costs a request, too. */
const SAMPLE = 3
/** Of the ids of the longest list. */
const LOOKED_AT = 1000

export interface Overview {
  readonly jobs: AsyncIterable<InspectedJob>
  /** Characters of the longest id. */
  readonly longest: number
  /** Whether one of them may still do something. */
  readonly isAnyOpen: boolean
  /** Jobs that are looked at, and others. */
  readonly total: number
  /** Jobs that are not looked at. */
  readonly more: number
}

/** @param times what earlier rounds have learned */
export async function overviewOf(
  all: boolean,
  service: Service,
  now = service.now,
  times = new TimesLeft(service.client),
): Promise<Overview> {
  const {client} = service
  const found = await findJobs(client, now, all)
  const shown = all ? found : found.slice(0, MOST)
  const turn = service.hasQuotas ? turns() : async () => {}
  times.startRound()
  const look = async (listed: ListedJob): Promise<InspectedJob | undefined> => {
    const {jobId} = listed
    if (!fitsName('job', jobId)) return unaskedJob(listed)
    await turn()
    try {
      const inspected = await inspectJob(await client.job(jobId), SAMPLE, client)
      return {...inspected, left: await times.of(inspected.progress, now)}
    } catch (error) {
      // Deleted since it was listed.
      if (isNotFound(error)) return undefined
      throw error
    }
  }
  return {
    jobs: present(pMapIterable(shown, look, {concurrency: AT_ONCE})),
    longest: shown.slice(0, LOOKED_AT).reduce((longest, {jobId}) => Math.max(longest, jobId.length), 6),
    isAnyOpen: shown.some(isActive),
    total: found.length,
    more: found.length - shown.length,
  }
}

const turns = () =>
  pacer(requestsPerSecond(operationById('iot.DescribeJob')) * SHARE, {
    now: () => performance.now(),
    sleep: (milliseconds) => setTimeout(milliseconds),
  })

async function* present(jobs: AsyncIterable<InspectedJob | undefined>): AsyncGenerator<InspectedJob> {
  for await (const job of jobs) if (job) yield job
}
