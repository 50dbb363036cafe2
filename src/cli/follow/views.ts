// Whoever shows events: lines, JSON, a live frame, one sentence, or nothing.
import {eventJson} from '../../output/live/event-json.js'
import {PlainLines} from '../../output/live/plain-lines.js'
import {nextText, verdictText} from '../../output/live/verdict-text.js'
import type {ExecutionDetail, ExecutionFacts} from '../../progress/execution-facts.js'
import type {FollowEvent} from '../../progress/outcome.js'
import type {Runtime} from '../runtime.js'
import {writeText} from '../write-text.js'
import type {ProgressMode} from './progress-mode.js'
import type {WrittenReport} from './write-report.js'

export interface View {
  show(event: FollowEvent): Promise<void>
  /** Gives the terminal back, however it ended. */
  close(): void
}

export interface ViewOptions {
  /** The service's time. */
  now(): number
  /** Called when the user wants to leave. */
  leave(): void
  /** Called with a factor when the user wants to look more often, or less. */
  changePace(factor: number): void
  /** The executions that have been in progress longest. */
  slowest(): Promise<readonly ExecutionFacts[]>
  /** All that one execution tells. */
  describe(execution: ExecutionFacts): Promise<ExecutionDetail>
  cancel(force: boolean): Promise<void>
  /** Writes what failed into a file. */
  writeReport(): Promise<WrittenReport>
  readonly where: string
}

export async function openView(
  mode: Exclude<ProgressMode, 'auto'>,
  options: ViewOptions,
  runtime: Runtime,
): Promise<View> {
  if (mode === 'tty') return (await import('./live-view.js')).liveView(options, runtime)
  return {show: shower(mode, runtime), close: () => {}}
}

function shower(mode: Exclude<ProgressMode, 'auto' | 'tty'>, {stdout, stderr}: Runtime): View['show'] {
  switch (mode) {
    case 'none':
      return async () => {}
    case 'quiet':
      return async (event) => {
        if (event.type === 'verdict')
          await stderr.write(`${event.outcome.jobId}: ${verdictText(event.outcome)}${nextText(event.outcome)}\n`)
      }
    case 'plain': {
      const plain = new PlainLines()
      return async (event) => {
        for (const line of plain.lines(event)) await stderr.write(`${line}\n`)
      }
    }
    case 'rawjson': {
      let seq = 0
      return async (event) => {
        if (event.type === 'counts' && !event.changed) return
        seq++
        await writeText(stdout, `${eventJson(event, seq)}\n`)
      }
    }
  }
}
