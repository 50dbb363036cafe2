// `iotjobs why JOB [THING]`: what keeps a job from being done, as lines for people or as data. Reads only.
import {connectionFlags} from '../../arguments/connection-flags.js'
import {drawText} from '../../cli/print/draw-text.js'
import {printValue} from '../../cli/print/print-value.js'
import {processTerminal} from '../../cli/runtime/process-terminal.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {openService, type Service} from '../../cli/session/open-service.js'
import {checkJob} from '../../doctor/check-job.js'
import {diagnose} from '../../doctor/diagnose.js'
import type {JobState} from '../../doctor/thing-facts.js'
import {ageSeconds} from '../../progress/age.js'
import {nameCommand} from '../../text/name-command.js'
import {gatherWaiting} from './gather-job.js'
import {gatherJob, gatherThing} from './gather-thing.js'
import {jobLines} from './job-lines.js'
import {thingLines} from './thing-lines.js'

export async function runWhy(jobId: string, thing: string | undefined, runtime: Runtime): Promise<void> {
  const service = await openService(runtime)
  try {
    const job = await gatherJob(jobId, service.read)
    if (thing === undefined) await showJob(job, service, runtime)
    else await showThing(job, thing, service, runtime)
  } finally {
    service.close()
  }
}

async function showThing(job: JobState, thing: string, service: Service, runtime: Runtime): Promise<void> {
  const found = diagnose(await gatherThing(job, thing, service))
  const connection = connectionFlags(runtime.globals)
  // The simulator's certificates are none of the AWS CLI's.
  const isUsable = (command: string) => !isLocal(runtime) || command.startsWith('iotjobs ')
  const findings = found.findings.map((one) => ({
    ...one,
    fix: one.fix.filter(isUsable).map((command) => withConnection(command, connection)),
  }))
  if (!wantsStructuredOutput(runtime)) {
    const lines = thingLines(thing, {...found, findings}, nameCommand('failures', job.jobId, connection))
    return drawText(lines.join(''), runtime)
  }
  const {status, ageSeconds = null, cause = null} = found
  await printValue({v: 1, job: job.jobId, thing, status, ageSeconds, cause, findings}, 'why', runtime)
}

const withConnection = (command: string, connection: string) =>
  command.startsWith('iotjobs ') ? command + connection : command

async function showJob(job: JobState, service: Service, runtime: Runtime): Promise<void> {
  const ofJob = checkJob({job, now: service.now})
  const waiting = await gatherWaiting(job, service)
  if (!wantsStructuredOutput(runtime)) {
    const rows = runtime.stdout.isTTY ? processTerminal().size().rows : Number.POSITIVE_INFINITY
    const page = {rows, connection: connectionFlags(runtime.globals)}
    return drawText(jobLines(job, ofJob, waiting, page).join(''), runtime)
  }
  const {counts, oldest, unknown} = waiting
  const findings = [...ofJob, ...unknown]
  const reasons = Object.fromEntries(waiting.reasons)
  const things = oldest.map(({since, ...one}) => ({...one, ageSeconds: ageSeconds(since, service.now) ?? null}))
  const {jobId, status} = job
  await printValue({v: 1, job: jobId, status, waiting: counts, reasons, findings, oldest: things}, 'why', runtime)
}
