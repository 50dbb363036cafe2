// Work that may never wait, since the simulator answers at once → a turn of the event loop now and then, so that signals and
// timers are seen. Knows nothing of the work.

/** Milliseconds: what Ctrl-C waits for at most. */
const LONGEST = 20

export class EventLoopTurns {
  private last = performance.now()

  async step(): Promise<void> {
    if (performance.now() - this.last < LONGEST) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.last = performance.now()
  }
}
