// The time between two looks: ends when it is over, when the user asks for an update at once, or when the user leaves.
import {setTimeout} from 'node:timers/promises'

export class InterruptibleSleep {
  private nap: AbortController | undefined
  private wanted = false

  constructor(private readonly leaving: AbortSignal) {}

  /** @throws AbortError where it is left */
  async sleep(milliseconds: number): Promise<void> {
    this.leaving.throwIfAborted()
    const nap = new AbortController()
    const wake = () => nap.abort()
    this.leaving.addEventListener('abort', wake, {once: true})
    this.nap = nap
    if (this.wanted) wake()
    await setTimeout(milliseconds, undefined, {signal: nap.signal}).catch(() => {})
    this.nap = undefined
    this.wanted = false
    this.leaving.removeEventListener('abort', wake)
    this.leaving.throwIfAborted()
  }

  /** During a look it means another one right after. */
  wake(): void {
    this.wanted = true
    this.nap?.abort()
  }
}
