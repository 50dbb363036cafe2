// How far a run of stages came, as data and in lines for people.
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {Service} from '../../cli/session/open-service.js'
import type {Stage} from '../../derive/stages-plan.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {isOpen} from '../../progress/observed-job.js'
import {measure} from '../../progress/progress.js'
import {nameCommand, nameFlag} from '../../text/name-command.js'
import {shellName} from '../../text/shell-quote.js'
import {groupFor} from '../gather/job-group.js'
import {dropGroup} from '../retry/wait-for-job.js'
import type {LoadedStages} from './load-stages.js'
import type {StageRow, StagesData} from './print-stages.js'
import type {GateEnd} from './stage-gate.js'
import type {SentStage, StageState} from './stage-states.js'

interface Invocation {
  readonly fileName: string
  readonly connection: string
}

export class StagesProgress {
  private readonly sent = new Map<string, SentStage>()
  private readonly ends = new Map<string, GateEnd>()

  constructor(
    private readonly loaded: LoadedStages,
    states: readonly StageState[],
    private readonly invocation: Invocation,
  ) {
    for (const {stage, sent} of states) if (sent) this.sent.set(stage.name, sent)
  }

  reached({name}: Stage, sent: SentStage): void {
    this.sent.set(name, sent)
  }

  ended({name}: Stage, end: GateEnd): void {
    this.ends.set(name, end)
  }

  /** A job that completed needs its group no more. */
  async dropGroup({name, jobId}: Stage, {session}: Service, runtime: Runtime): Promise<void> {
    const group = groupFor(jobId)
    const targets = this.sent.get(name)?.job.facts.targets ?? []
    if (targets.some((target) => isGroupArn(target) && nameInArn(target) === group))
      await dropGroup(group, session.send, runtime)
  }

  lines(end: GateEnd): string[] {
    const {name} = this.loaded.file
    if (end.state === 'passed') return [`${name}: all stages passed`]
    const next = this.next(end).map((step) => `  ${step}`)
    return [`${name}: ${end.state === 'waiting' ? 'waiting' : 'stopped'}: ${end.text}`, ...next]
  }

  /** @param end absent where only the status is shown */
  async data(service: Service, end?: GateEnd): Promise<StagesData> {
    const {file, plan} = this.loaded
    const stages: StageRow[] = []
    for (const stage of file.stages) stages.push(await this.stageData(stage, service))
    return {
      name: file.name,
      plan,
      ...(end
        ? {state: end.state, exit: end.exit, message: end.state === 'passed' ? 'all stages passed' : end.text}
        : {}),
      stages,
      next: end ? this.next(end) : [],
    }
  }

  private async stageData(stage: Stage, {client}: Service): Promise<StageRow> {
    const {name, jobId} = stage
    const end = this.ends.get(name)
    if (!this.sent.has(name)) return {stage: name, jobId, state: 'not sent', jobStatus: null, things: null}
    const job = await client.job(jobId)
    const {things, total} = measure(job, undefined)
    const isPassed = end?.state === 'passed' || this.hasLater(stage)
    return {
      stage: name,
      jobId,
      state: isPassed ? 'passed' : (end?.state ?? (isOpen(job) ? 'running' : 'over')),
      waitsFor: end?.state === 'waiting' ? end.waitsFor : null,
      verdict: end?.state === 'stopped' ? end.verdict : null,
      jobStatus: job.status,
      things: total,
      succeeded: things.SUCCEEDED,
      failed: things.FAILED,
    }
  }

  /** What was sent after it has passed its gate. */
  private hasLater({name}: Stage): boolean {
    const {stages} = this.loaded.file
    const index = stages.findIndex((stage) => stage.name === name)
    return stages.slice(index + 1).some((stage) => this.sent.has(stage.name))
  }

  private next(end: GateEnd): string[] {
    const {fileName, connection} = this.invocation
    const stage = this.loaded.file.stages.find(({name}) => this.ends.get(name) === end)
    if (!stage || end.state === 'passed') return []
    const again = `iotjobs stages ${shellName(fileName)}${connection}`
    if (end.state === 'waiting') {
      return end.waitsFor === 'approval' ? [`${again} ${nameFlag('--approve', stage.name)}`] : [again]
    }
    // The job is still in progress: nothing in it can be continued yet.
    if (end.verdict === 'gave-up' || end.verdict === 'stalled')
      return [nameCommand('watch', stage.jobId, connection), again]
    return [
      nameCommand('failures', stage.jobId, connection),
      nameCommand('retry', stage.jobId, connection),
      nameCommand('rollback', stage.jobId, `${connection} --to JOB`),
    ]
  }
}
