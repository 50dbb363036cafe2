// The executions in progress that a user who watches has on the screen: asked for with each look while they are shown, one list at
// a time, since it may be many requests. Draws nothing.
import type {ObservedExecution} from '../../progress/observed-execution.js'

export class SlowList {
  private found: readonly ObservedExecution[] = []
  private isAsking = false

  constructor(
    private readonly ask: () => Promise<readonly ObservedExecution[]>,
    private readonly redraw: () => void,
  ) {}

  get executions(): readonly ObservedExecution[] {
    return this.found
  }

  async refresh(): Promise<void> {
    if (this.isAsking) return
    this.isAsking = true
    try {
      this.found = await this.ask()
      this.redraw()
    } catch {
      // Whatever fails here fails for the next look at the job too, which reports it.
    } finally {
      this.isAsking = false
    }
  }
}
