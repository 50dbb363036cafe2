// A user in the list of failures: keeps the place in it, and carries out what keys ask for. Draws nothing.
import {clipboardText} from '../../output/live/clipboard.js'
import type {Browsing} from '../../output/live/frame-state.js'
import type {ExecutionDetail, ObservedExecution} from '../../progress/observed-execution.js'
import type {KnownFailure, Reasons} from '../../progress/outcome.js'
import {AT_TOP, pressListKey} from './failure-list-keys.js'

export interface BrowserPorts {
  describe(execution: ObservedExecution): Promise<ExecutionDetail>
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
    const {state, action} = pressListKey(this.state, key, reasons)
    this.state = state
    if (action?.kind === 'back' || action?.kind === 'quit') return action.kind
    if (action?.kind === 'copy') this.copy(action.failure)
    if (action?.kind === 'describe') void this.describe(action.failure)
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
