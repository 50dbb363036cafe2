// What shows events, and what it can ask of the job's follower.
import type {ExecutionDetail, ObservedExecution} from '../../progress/observed-execution.js'
import type {FollowEvent} from '../../progress/outcome.js'
import type {WrittenReport} from '../failures/write-report.js'

export interface View {
  show(event: FollowEvent): Promise<void>
  /** Gives the terminal back, however it ended. */
  close(): void | Promise<void>
}

export interface ViewOptions {
  /** The service's time. */
  now(): number
  /** Called when the user wants to leave. */
  leave(): void
  /** Called with a factor when the user wants to look more often, or less; tells the milliseconds between two looks. */
  changePace(factor: number): number
  /** The executions that have been in progress longest. */
  slowest(): Promise<readonly ObservedExecution[]>
  /** All that one execution tells. */
  describe(execution: ObservedExecution): Promise<ExecutionDetail>
  cancel(force: boolean): Promise<void>
  /** Slows the job down as far as AWS allows, or gives it back its rate; tells which in a sentence. */
  holdOrResume(): Promise<string>
  /** Writes what failed into a file. */
  writeReport(): Promise<WrittenReport>
  readonly where: string
}
