// `iotjobs why JOB [THING]`: what keeps a job from being done, as lines for people or as data. Reads only.
import {connectionFlags} from '../../arguments/connection-flags.js'
import {printValue} from '../../cli/print/print-value.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {openService, type Service} from '../../cli/session/open-service.js'
import {checkJob, utc} from '../../doctor/check-job.js'
import {type Diagnosis, diagnose} from '../../doctor/diagnose.js'
import type {Finding} from '../../doctor/finding.js'
import type {JobState} from '../../doctor/thing-facts.js'
import {deviceText} from '../../output/device-text.js'
import {durationText} from '../../progress/duration.js'
import {counted} from '../../value/counted.js'
import {namesCommand} from '../../value/name-command.js'
import {gatherWaiting, type Waiting} from './gather-job.js'
import {gatherJob, gatherThing} from './gather-thing.js'

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
  const place = connectionFlags(runtime.globals)
  const findings = found.findings.map((one) => ({...one, fix: one.fix.map((command) => placed(command, place))}))
  if (!wantsStructuredOutput(runtime)) return runtime.stdout.write(thingLines(thing, {...found, findings}).join(''))
  const {status, ageSeconds = null, cause = null} = found
  await printValue({v: 1, job: job.jobId, thing, status, ageSeconds, cause, findings}, 'why', runtime)
}

const placed = (command: string, place: string) => (command.startsWith('iotjobs ') ? command + place : command)

const MARKS = {ok: '✓', problem: '✗', unknown: '?', note: '·'} as const

function thingLines(thing: string, {status, ageSeconds, cause, findings}: Diagnosis): string[] {
  const isOver = status !== 'QUEUED' && status !== 'IN_PROGRESS'
  const age = ageSeconds === undefined || isOver ? '' : ` for ${durationText(ageSeconds * 1000)}`
  const never = status === 'QUEUED' ? ', never started' : ''
  const width = Math.min(70, Math.max(0, ...findings.map(({text}) => text.length)))
  return [
    `${deviceText(thing)}  ${STATES[status] ?? status}${age}${never}\n`,
    ...findings.map(({level, text, source}) => `  ${MARKS[level]} ${deviceText(text).padEnd(width)}  ${source}\n`),
    ...(ENDED.has(status) ? [] : likely(cause, findings)),
  ]
}

const STATES: Readonly<Record<string, string>> = {NOT_SENT: 'has no execution', unknown: 'execution not known'}

/** There is nothing left to find out. */
const ENDED: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED'])

function likely(cause: Diagnosis['cause'], findings: readonly Finding[]): string[] {
  const first = findings.find(({check, level}) => check === cause && level === 'problem')
  const fixes = [...new Set(findings.flatMap(({fix}) => fix))]
  return [
    first ? `Likely: ${deviceText(first.text)}\n` : 'No reason found\n',
    ...fixes.map((command) => `  ${command}\n`),
  ]
}

async function showJob(job: JobState, service: Service, runtime: Runtime): Promise<void> {
  const findings = checkJob({job, now: service.now})
  const waiting = await gatherWaiting(job, service)
  if (!wantsStructuredOutput(runtime)) return runtime.stdout.write(jobLines(job, findings, waiting, runtime).join(''))
  const {counts, oldest, unknown = null} = waiting
  const reasons = Object.fromEntries(waiting.reasons)
  const things = oldest.map(({since, ...one}) => ({...one, ageSeconds: Math.round((service.now - since) / 1000)}))
  const {jobId, status} = job
  await printValue(
    {v: 1, job: jobId, status, waiting: counts, reasons, findings, oldest: things, unknown},
    'why',
    runtime,
  )
}

function jobLines(
  job: JobState,
  findings: readonly Finding[],
  {counts, reasons, oldest, unknown}: Waiting,
  {globals}: Runtime,
): string[] {
  const total = counts.QUEUED + counts.IN_PROGRESS
  const why = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')
  const first = oldest[0]
  const next = first ? namesCommand('why', [job.jobId, first.thing], connectionFlags(globals)) : ''
  return [
    `${job.jobId}  ${job.status}\n`,
    ...findings.map(({level, text, source}) => `  ${MARKS[level]} ${text}  ${source}\n`),
    total === 0
      ? 'Nothing waits\n'
      : `${counted(total, 'thing')} wait: ${counts.QUEUED} queued, ${counts.IN_PROGRESS} in progress\n`,
    ...(total === 0 ? [] : [`  ${why}\n`]),
    ...(unknown === undefined ? [] : [`  ? who is connected is not known  ${unknown}\n`]),
    ...oldest.map(
      ({thing, status, since, reason}) => `  ${deviceText(thing)}  ${status} since ${utc(since)}  ${reason}\n`,
    ),
    ...(next === '' ? [] : [`Of one thing: ${next}\n`]),
  ]
}
