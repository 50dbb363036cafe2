// What a user who watches may start meanwhile: a report, a cancellation. Says how it went in a line; draws nothing.
import {counted} from '../../text/counted.js'
import type {ViewOptions} from './view.js'

export class BackgroundActions {
  private busy = false

  constructor(
    private readonly options: Pick<ViewOptions, 'cancel' | 'holdOrResume' | 'writeReport'>,
    private readonly tell: (text: string) => void,
  ) {}

  cancel(force: boolean): Promise<void> {
    return this.run('canceling the job', async () => {
      await this.options.cancel(force)
      return 'the job is canceled'
    })
  }

  holdOrResume(): Promise<void> {
    return this.run('changing the rate of the job', () => this.options.holdOrResume())
  }

  report(): Promise<void> {
    return this.run('writing a report of the failures', async () => {
      const {file, failures} = await this.options.writeReport()
      return `wrote ${file}: ${counted(failures, 'thing')} that did not succeed`
    })
  }

  /** One at a time: a key that is held down repeats. What fails ends the action, not the watch. */
  private async run(begun: string, work: () => Promise<string>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.tell(begun)
    try {
      this.tell(await work())
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error))
    } finally {
      this.busy = false
    }
  }
}
