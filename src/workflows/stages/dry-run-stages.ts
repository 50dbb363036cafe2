// What a staged rollout would do: the things of each stage, how long each is likely to take, and the requests.
import {usualFleet} from '../../forecast/fleet/fleet.js'
import {forecast} from '../../forecast/forecast.js'
import {readJobPlan} from '../../forecast/job-plan.js'
import {durationText} from '../../progress/duration.js'
import {counted} from '../../text/counted.js'
import type {LoadedStages} from './load-stages.js'
import {printStages, type StageRow} from './print-stages.js'
import {checkInput, stageInput} from './send-stage.js'
import type {GatePorts} from './stage-gate.js'
import type {StageState} from './stage-states.js'
import type {StageThings} from './stage-things.js'

/** @returns the exit code */
export async function dryRunStages(
  loaded: LoadedStages,
  states: readonly StageState[],
  things: StageThings | undefined,
  {service, runtime, time}: GatePorts,
): Promise<number> {
  const {file, plan, job} = loaded
  const stages: StageRow[] = []
  let total = 0
  for (const {stage, sent} of states) {
    const member = things?.members.find((one) => one.stage.name === stage.name)
    const count = member?.names.length ?? sent?.job.facts.targets.length ?? 0
    if (!sent && things && member) await checkInput(stageInput(loaded, member, things.arnOf), service, runtime)
    const times = sent ? undefined : foreseen(job, count, time.now())
    total += sent ? 0 : (times?.ended ?? 0) + (stage.gate.soak ?? 0)
    await runtime.stderr.write(`${line(stage.name, count, sent !== undefined, times, stage.gate.soak)}\n`)
    stages.push({
      stage: stage.name,
      jobId: stage.jobId,
      things: count,
      sent: sent !== undefined,
      sentAfterSeconds: times ? Math.round(times.sent / 1000) : null,
      endedAfterSeconds: times?.ended === undefined ? null : Math.round(times.ended / 1000),
      soakSeconds: stage.gate.soak === undefined ? null : stage.gate.soak / 1000,
    })
  }
  const ask = file.stages.some(({gate}) => gate.ask) ? ', and the time until it is approved' : ''
  await runtime.stderr.write(
    `in all ${durationText(total)}${ask}; times of devices are assumed: taken after 1s to 30s, done in 10s to 1m\n`,
  )
  await printStages({name: file.name, plan, stages, totalSeconds: Math.round(total / 1000)}, runtime)
  return 0
}

interface Foreseen {
  /** Milliseconds from its start. */
  readonly sent: number
  readonly ended: number | undefined
}

function foreseen(job: LoadedStages['job'], things: number, start: number): Foreseen {
  const found = forecast({plan: readJobPlan(job), things, fleet: usualFleet, start, seed: 1, ladder: []})
  return {sent: found.sent.to, ended: found.ended?.last.p50}
}

function line(
  name: string,
  count: number,
  isSent: boolean,
  times: Foreseen | undefined,
  soak: number | undefined,
): string {
  const parts = [
    counted(count, 'thing'),
    ...(isSent ? ['sent already'] : []),
    ...(times ? [`sent within ${durationText(times.sent)}`] : []),
    ...(times?.ended === undefined ? [] : [`the last done after ${durationText(times.ended)}`]),
    ...(soak === undefined ? [] : [`then ${durationText(soak)} of soak`]),
  ]
  return `${name.padEnd(12)}  ${parts.join(', ')}`
}
