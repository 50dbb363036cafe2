// Somebody in the list of failures: keeps where they are, and has done what they wish. Draws nothing.
import {clipboardText} from '../../output/live/clipboard.js'
import type {Browsing} from '../../output/live/frame-state.js'
import type {ExecutionDetail, ExecutionFacts} from '../../progress/execution-facts.js'
import type {KnownFailure, Reasons} from '../../progress/outcome.js'
import {AT_TOP, browse} from './failure-list-keys.js'

export interface BrowserPorts {
  describe(execution: ExecutionFacts): Promise<ExecutionDetail>
  /** Writes to the terminal as it is. */
  writeRaw(text: string): void
  redraw(): void
}

export class FailureBrowser {
  private state = AT_TOP

  constructor(private readonly around: BrowserPorts) {}

  get browsing(): Browsing {
    return this.state
  }

  /** @returns whether it goes on, or what to leave */
  key(key: string, reasons: Reasons): 'open' | 'back' | 'quit' {
    const {state, wish} = browse(this.state, key, reasons)
    this.state = state
    if (wish?.kind === 'back' || wish?.kind === 'quit') return wish.kind
    if (wish?.kind === 'copy') this.copy(wish.failure)
    if (wish?.kind === 'describe') void this.describe(wish.failure)
    return 'open'
  }

  /** Whether the terminal takes it is not for us to know: it does not answer. */
  private copy({execution: {thingName = ''}}: KnownFailure): void {
    this.around.writeRaw(clipboardText(thingName))
    this.state = {...this.state, note: `Asked the terminal to copy ${thingName}`}
  }

  private async describe(failure: KnownFailure): Promise<void> {
    const answer = await this.around
      .describe(failure.execution)
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
    // In the meantime another one may have been opened, or none.
    if (this.state.detail?.failure !== failure) return
    this.state = {...this.state, detail: {failure, answer}}
    this.around.redraw()
  }
}
