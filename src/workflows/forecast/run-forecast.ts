// `iotjobs forecast`: from what was typed to the report on stdout, and the exit code that a pipeline tests.

import {dirname, resolve} from 'node:path'
import {isFileWord} from '../../arguments/declared-words.js'
import {isUnreadable, readRequestFile} from '../../arguments/files/read-request-file.js'
import {readInputFile} from '../../cli/runtime/input-file.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {type StatusLine, withStatusLine} from '../../cli/runtime/status-line.js'
import type {Service} from '../../cli/session/open-service.js'
import {ExitCode} from '../../errors/cli-error.js'
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {operationById} from '../../model/operations.js'
import {InputError} from '../../validation/input-error.js'
import {isError} from '../../validation/validate.js'
import type {Structure} from '../../value/value.js'
import {checkFile} from '../validate/check-file.js'
import {checkOf} from '../validate/validate-files.js'
import {assumedFleet, type Learned} from './assumptions.js'
import {countedThings} from './counted-things.js'
import type {ForecastRequest} from './forecast-request.js'
import {printForecast} from './print-forecast.js'
import {learnedFrom, type ReadJob, readExecutionsOf, subjectOfJob} from './read-job.js'
import {type Subject, subjectOfInput} from './subject.js'

/** @param word a file, or the id of a job, which can hold neither a dot nor a slash */
export async function runForecast(word: string, request: ForecastRequest, outer: Runtime): Promise<number> {
  const {runtime, status} = withStatusLine(outer)
  const asking = new Asking(runtime, status)
  try {
    if (!isFileWord(word)) return await forecastJob(word, request, asking)
    const input = await readInput(word, runtime)
    return await forecastInput(input, request, asking)
  } finally {
    await asking.close()
  }
}

/** For create-job --forecast, whose input was checked as always. */
export async function runInputForecast(input: Structure, request: ForecastRequest, outer: Runtime): Promise<number> {
  const {runtime, status} = withStatusLine(outer)
  const asking = new Asking(runtime, status)
  try {
    return await forecastInput(input, request, asking)
  } finally {
    await asking.close()
  }
}

/** The service is asked only where something has to be known from it, and is connected to once. */
class Asking {
  private opened: Promise<Service> | undefined

  constructor(
    readonly runtime: Runtime,
    readonly status: StatusLine,
  ) {}

  service(): Promise<Service> {
    this.opened ??= this.open()
    return this.opened
  }

  async executionsOf(jobId: string): Promise<ReadJob> {
    const {client, now} = await this.service()
    const released = new AbortController()
    void this.runtime.untilInterrupted(released.signal).then(() => this.leave(jobId))
    try {
      return await readExecutionsOf(jobId, {client, now, status: this.status})
    } finally {
      released.abort()
    }
  }

  async close(): Promise<void> {
    await this.status.clear()
    const service = await this.opened?.catch(() => undefined)
    service?.close()
  }

  private async leave(jobId: string): Promise<void> {
    const {stderr, exit} = this.runtime
    await stderr.write(`Stopped while the executions of ${jobId} were read: there is no forecast\n`)
    exit(ExitCode.interrupted)
  }

  private async open(): Promise<Service> {
    const {openService} = await import('../../cli/session/open-service.js')
    return openService(this.runtime)
  }
}

/** @throws InputError with every error of the file */
async function readInput(word: string, runtime: Runtime): Promise<Structure> {
  const file = await readInputFile(word, runtime)
  const {located} = await checkFile(file, await checkOf(operationById('iot.CreateJob'), runtime))
  if (located.some(({problem}) => isError(problem)))
    throw new InputError(located.filter(({problem}) => isError(problem)))
  const read = await readRequestFile(file, dirname(resolve(runtime.cwd, file.name)))
  return isUnreadable(read) ? new Map() : read.input
}

async function forecastInput(input: Structure, request: ForecastRequest, asking: Asking): Promise<number> {
  const subject = subjectOfInput(input, asking.runtime.now())
  if (known(CreateJobRequest, input).jobTemplateArn !== undefined)
    await asking.runtime.stderr.write(`${FROM_TEMPLATE}\n`)
  const learned = request.like === undefined ? undefined : learnedFrom(await asking.executionsOf(request.like))
  return forecastSubject(subject, request, learned, asking)
}

const FROM_TEMPLATE =
  'warning: the job template is not read: its rollout, abort, timeout and retry settings are not in this forecast'

/** Unless another model is named, a job in progress is its own, as soon as enough of it has ended. */
async function forecastJob(jobId: string, request: ForecastRequest, asking: Asking): Promise<number> {
  const read = await asking.executionsOf(jobId)
  const {client, now} = await asking.service()
  const subject = subjectOfJob(read, request.things ?? (await client.targets(read.job)), now)
  const learned = request.like === undefined ? ownModel(read) : learnedFrom(await asking.executionsOf(request.like))
  return forecastSubject(subject, {...request, things: undefined}, learned, asking)
}

const ownModel = (read: ReadJob): Learned | undefined => (read.learner.missing === 0 ? learnedFrom(read) : undefined)

async function forecastSubject(
  subject: Subject,
  request: ForecastRequest,
  learned: Learned | undefined,
  asking: Asking,
): Promise<number> {
  const assumed = assumedFleet(request.devices, learned)
  const things = request.things ?? subject.things ?? (await countedThings(subject, request, () => asking.service()))
  return printForecast({...subject, things}, request, assumed, asking.runtime, asking.status)
}
