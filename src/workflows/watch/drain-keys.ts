// The end of a live view that a user may be typing into: what they type next was meant for it, not for their shell. Knows
// no terminal.
import {setTimeout} from 'node:timers/promises'

/** Milliseconds without a key after which typing has stopped, and how long that is waited for at most. */
const [QUIET, LONGEST] = [700, 3000]

export class KeyDrain {
  private lastKey = Number.NEGATIVE_INFINITY
  private readonly enough = new AbortController()

  /** @param now milliseconds that rise, whatever the clock of the program says */
  constructor(private readonly now: () => number = () => performance.now()) {}

  key(): void {
    this.lastKey = this.now()
  }

  /** It is aborted. */
  cut(): void {
    this.enough.abort()
  }

  async begun(): Promise<void> {
    const latest = this.now() + LONGEST
    for (;;) {
      const left = Math.min(latest, this.lastKey + QUIET) - this.now()
      if (left <= 0 || this.enough.signal.aborted) return
      await setTimeout(left, undefined, {signal: this.enough.signal}).catch(() => {})
    }
  }
}
