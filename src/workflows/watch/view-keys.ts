// Keys of a user who watches → what is on the screen, and what is begun: the pages, the list of failures, the dialogues. Draws
// nothing.
import {CTRL_C, CTRL_D, ESCAPE, isEnter} from '../../cli/runtime/keys.js'
import type {FrameState} from '../../output/live/frame-state.js'
import type {Snapshot} from '../../progress/outcome.js'
import {BackgroundActions} from './background-actions.js'
import {CancelDialogue} from './cancel-dialogue.js'
import {FailureBrowser} from './failure-browser.js'
import {SlowList} from './slow-list.js'
import type {ViewOptions} from './view.js'

export interface ScreenPorts {
  seen(): Snapshot | undefined
  redraw(): void
  /** Adds a line below the frame. */
  log(text: string): void
  /** Writes to the terminal as it is. */
  writeRaw(text: string): void
}

type Shown = Pick<FrameState, 'frozen' | 'page' | 'slow' | 'canceling' | 'holding' | 'browsing'>

export class ViewKeys {
  private readonly actions: BackgroundActions
  private readonly slow: SlowList
  private page: FrameState['page'] = 'main'
  private dialogue: CancelDialogue | undefined
  private browser: FailureBrowser | undefined
  private holding = false
  private frozen = false

  constructor(
    private readonly options: ViewOptions,
    private readonly screen: ScreenPorts,
  ) {
    this.actions = new BackgroundActions(options, (text) => screen.log(text))
    this.slow = new SlowList(
      () => options.slowest(),
      () => screen.redraw(),
    )
  }

  get shown(): Shown {
    return {
      frozen: this.frozen,
      page: this.page,
      slow: this.slow.executions,
      canceling: this.dialogue?.state,
      holding: this.holding,
      browsing: this.browser?.browsing,
    }
  }

  /** Whether the user may be in the middle of typing. */
  get isBusy(): boolean {
    return this.browser !== undefined || this.dialogue !== undefined || this.holding || this.page !== 'main'
  }

  /** The job was looked at once more. */
  looked(): void {
    if (this.page === 'slow') void this.slow.refresh()
  }

  press(key: string): void {
    const seen = this.screen.seen()
    if (key === CTRL_C || key === CTRL_D) this.options.leave()
    else if (this.dialogue) this.answerCancel(this.dialogue, key)
    else if (this.holding) this.answerHold(key)
    else if (this.browser && seen) this.browse(this.browser, key, seen)
    else this.command(key, seen)
  }

  private command(key: string, seen: Snapshot | undefined): void {
    if (key === 'q') this.options.leave()
    if (key === 'f') this.openFailures()
    if (key === 's') this.toggleSlow()
    if (key === ESCAPE) this.page = 'main'
    if (key === 'c') this.askCancel(seen)
    if (key === 'h') this.askHold(seen)
    if (key === 'e') void this.actions.report()
    if (key === '?') this.page = this.page === 'help' ? 'main' : 'help'
    if (key === '+') this.changePace(0.5)
    if (key === '-') this.changePace(2)
    if (key === ' ') this.frozen = !this.frozen
  }

  private changePace(factor: number): void {
    this.screen.log(`looking every ${this.options.changePace(factor) / 1000} s`)
  }

  private openFailures(): void {
    this.frozen = false
    this.page = 'main'
    this.browser = new FailureBrowser({
      describe: (execution) => this.options.describe(execution),
      writeRaw: (text) => this.screen.writeRaw(text),
      redraw: () => this.screen.redraw(),
    })
  }

  private browse(browser: FailureBrowser, key: string, {reasons}: Snapshot): void {
    const answer = browser.key(key, reasons)
    if (answer === 'quit') this.options.leave()
    if (answer === 'back') this.browser = undefined
  }

  private askCancel(seen: Snapshot | undefined): void {
    this.frozen = false
    if (seen) this.dialogue = new CancelDialogue(seen.progress.job.jobId)
  }

  private answerCancel(dialogue: CancelDialogue, key: string): void {
    const answer = dialogue.key(key)
    if (answer === 'open') return
    this.dialogue = undefined
    if (answer === 'confirmed') void this.actions.cancel(dialogue.state.force)
  }

  private askHold(seen: Snapshot | undefined): void {
    this.frozen = false
    this.holding = seen !== undefined
  }

  private answerHold(key: string): void {
    if (!isEnter(key) && key !== ESCAPE) return
    this.holding = false
    if (isEnter(key)) void this.actions.holdOrResume()
  }

  private toggleSlow(): void {
    this.page = this.page === 'slow' ? 'main' : 'slow'
    this.looked()
  }
}
