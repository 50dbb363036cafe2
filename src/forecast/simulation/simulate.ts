// One run of a rollout ahead of time, by the functions that run the local simulator: its batches, as the job is open, and how it
// ends. Two futures come from one run: what happens, and what would if no criterion canceled the job.
import {BATCH_MS, rateOf} from '../../engine/rollout.js'
import {Lives} from './lives.js'
import type {Run} from './run.js'
import type {Simulation} from './simulation.js'

export const simulate = (simulation: Simulation): Run => new Rollout(simulation).run()

class Rollout {
  private readonly lives: Lives
  private readonly sentAt: number[] = []
  private readonly sentThings: number[] = []
  private readonly notifiedBefore: number

  constructor(private readonly simulation: Simulation) {
    this.lives = new Lives(simulation)
    this.notifiedBefore = this.lives.sent
  }

  run(): Run {
    this.lives.resume()
    this.rollOut()
    this.drain()
    return this.result()
  }

  /** Minute by minute, as the job is open. */
  private rollOut(): void {
    const {hours, things, start, plan, before = 0} = this.simulation
    const {lives} = this
    let [batchAt, batchSize, moment] = [-Infinity, 0, start]
    while (lives.sent < things && moment < Infinity && !lives.isOver) {
      lives.endBefore(moment)
      if (lives.isOver || hours.hasEnded(moment)) break
      const isOpen = hours.isOpen(moment)
      if (isOpen) {
        if (batchAt + BATCH_MS <= moment) [batchAt, batchSize] = [moment, 0]
        const rate = rateOf(plan.rollout, {notified: before + lives.sent, succeeded: lives.counts.SUCCEEDED})
        const size = Math.min(things - lives.sent, Math.max(0, rate - batchSize))
        this.send(size, moment)
        batchSize += size
      }
      moment = Math.min(hours.nextChange(moment), isOpen ? batchAt + BATCH_MS : Infinity)
    }
  }

  private send(size: number, moment: number): void {
    if (size === 0) return
    this.sentAt.push(moment)
    this.sentThings.push(size)
    this.lives.send(size, moment)
  }

  private drain(): void {
    const {lives} = this
    if (lives.isOver) return
    const {plan, hours, start} = this.simulation
    const {endTime, endBehavior = 'STOP_ROLLOUT'} = plan.scheduling ?? {}
    if (endTime !== undefined && endBehavior !== 'STOP_ROLLOUT') {
      let end = start
      while (end < Infinity && !hours.hasEnded(end)) end = hours.nextChange(end)
      lives.endBefore(end)
      if (end < Infinity && !lives.isOver) lives.cancelAt(end, endBehavior === 'FORCE_CANCEL')
    }
    if (!lives.isOver) lives.endBefore(Infinity)
  }

  private result(): Run {
    const {start, things, begun} = this.simulation
    const {notifiedBefore, lives} = this
    const {table, sent, canceled, away, isOver} = lives
    const {took, ended, endTimes} = table
    return {
      start,
      sentAt: this.sentAt,
      sentThings: this.sentThings,
      sent,
      notifiedBefore,
      took,
      ended,
      endTimes: endTimes.subarray(0, lives.endCount),
      endedAfterAbort: canceled?.ended,
      lastEnd: lives.lastEnd,
      reaches: isOver ? Math.round(things * (1 - away / sent)) : sent - away,
      never: lives.never,
      isOver,
      executions: lives.executions + notifiedBefore - (begun?.pending.length ?? 0),
      counts: lives.settled(),
      abort: canceled?.result(),
    }
  }
}
