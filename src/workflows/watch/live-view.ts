// The live frame: holds what was last seen, and draws it when something happens, when a second has passed, or for a key.

import {wantsAscii} from '../../cli/runtime/locale.js'
import {processTerminal, type Terminal} from '../../cli/runtime/process-terminal.js'
import {wantsColor} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {finalFrame} from '../../output/live/final-frame.js'
import {frame} from '../../output/live/frame.js'
import type {FrameState} from '../../output/live/frame-state.js'
import {clock} from '../../output/live/parts.js'
import {Region} from '../../output/live/region.js'
import {deviceText} from '../../output/terminal/device-text.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import type {FollowEvent, Outcome, Reasons, Snapshot} from '../../progress/outcome.js'
import {BackgroundActions} from './background-actions.js'
import {CancelDialogue} from './cancel-dialogue.js'
import {KeyDrain} from './drain-keys.js'
import {FailureBrowser} from './failure-browser.js'
import {logLines} from './log-lines.js'
import type {View, ViewOptions} from './view.js'

const SECOND = 1000
const LOG = 20
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const ESCAPE = '\u001b'

export function liveView(options: ViewOptions, runtime: Runtime): View {
  return new LiveView(options, runtime, processTerminal())
}

class LiveView implements View {
  private readonly region: Region
  private readonly style: {readonly color: boolean; readonly ascii: boolean}
  private readonly timer: NodeJS.Timeout
  private readonly actions: BackgroundActions
  private readonly begunAt = performance.now()
  private seen: Snapshot | undefined
  private log: readonly string[] = []
  private staleSince: number | undefined
  private frozen = false
  private listsSlow = false
  private slow: readonly ObservedExecution[] = []
  private page: FrameState['page'] = 'main'
  private dialogue: CancelDialogue | undefined
  private holding = false
  private browser: FailureBrowser | undefined
  private readonly keyDrain = new KeyDrain()
  private ended = false

  constructor(
    private readonly options: ViewOptions,
    private readonly runtime: Runtime,
    private readonly terminal: Terminal,
  ) {
    this.region = new Region((text) => void runtime.stderr.draw(text))
    this.style = {color: wantsColor(runtime), ascii: wantsAscii(runtime.env)}
    this.actions = new BackgroundActions(options, (text) => this.tell(text))
    this.timer = setInterval(() => this.draw(), SECOND)
    this.timer.unref()
    terminal.onResize(() => this.draw())
    if (terminal.hasKeys) {
      terminal.readKeys(
        (key) => this.key(key),
        () => this.resume(),
      )
    }
  }

  async show(event: FollowEvent): Promise<void> {
    if (event.type === 'verdict') return this.endQuietly(event.outcome)
    if (event.type === 'counts') {
      this.seen = event.snapshot
      this.staleSince = undefined
      if (this.page === 'slow') this.listSlow()
    }
    if (event.type === 'api') this.staleSince ??= event.at
    this.log = [...this.log, ...logLines(event)].slice(-LOG)
    this.draw()
  }

  close(): void {
    clearInterval(this.timer)
    if (!this.ended) this.region.end(undefined, this.terminal.size().columns)
    this.ended = true
    this.terminal.close()
  }

  /** What is still typed into a view that is gone would go to the shell, and do something there. */
  private async endQuietly(outcome: Outcome): Promise<void> {
    this.end(outcome)
    if (this.browser || this.dialogue || this.holding || this.page !== 'main') this.keyDrain.key()
    if (this.terminal.hasKeys && outcome.verdict !== 'detached') await this.keyDrain.begun()
  }

  private end(outcome: Outcome): void {
    if (this.ended || (outcome.verdict === 'unreachable' && !outcome.snapshot)) return
    const {columns} = this.terminal.size()
    this.region.end(finalFrame(outcome, {columns, ...this.style}), columns)
    this.ended = true
  }

  private draw(): void {
    if (!this.frozen) this.render()
  }

  private render(): void {
    if (!this.seen || this.ended || this.terminal.isResizing) return
    const {now, where} = this.options
    const size = this.terminal.size()
    const state: FrameState = {
      seen: this.seen,
      where,
      now: now(),
      watched: performance.now() - this.begunAt,
      log: this.log,
      stale: this.staleSince === undefined ? undefined : now() - this.staleSince,
      frozen: this.frozen,
      keys: this.terminal.hasKeys,
      page: this.page,
      slow: this.slow,
      canceling: this.dialogue?.state,
      holding: this.holding,
      browsing: this.browser?.browsing,
    }
    this.region.draw(frame(state, {...size, ...this.style}), size.columns)
  }

  /** The shell has written in the meantime. */
  private resume(): void {
    this.region.forget()
    this.draw()
  }

  private key(key: string): void {
    this.keyDrain.key()
    if (this.ended) {
      if (key === CTRL_C) this.keyDrain.cut()
    } else this.obey(key)
  }

  private obey(key: string): void {
    if (key === CTRL_C || key === CTRL_D) this.options.leave()
    else if (this.dialogue) this.answer(this.dialogue, key)
    else if (this.holding) this.answerHold(key)
    else if (this.browser && this.seen) this.browse(this.browser, key, this.seen.reasons)
    else this.command(key)
    this.draw()
  }

  private command(key: string): void {
    if (key === 'q') this.options.leave()
    if (key === 'f') this.openFailures()
    if (key === 's') this.showSlow()
    if (key === ESCAPE) this.page = 'main'
    if (key === 'c') this.ask()
    if (key === 'h') this.askHold()
    if (key === 'e') void this.actions.report()
    if (key === '?') this.page = this.page === 'help' ? 'main' : 'help'
    if (key === '+') this.changePace(0.5)
    if (key === '-') this.changePace(2)
    if (key === ' ') this.freeze()
  }

  private changePace(factor: number): void {
    this.tell(`looking every ${this.options.changePace(factor) / 1000} s`)
  }

  private openFailures(): void {
    this.frozen = false
    this.page = 'main'
    this.browser = new FailureBrowser({
      describe: (execution) => this.options.describe(execution),
      writeRaw: (text) => void this.runtime.stderr.draw(text),
      redraw: () => this.draw(),
    })
  }

  private browse(browser: FailureBrowser, key: string, reasons: Reasons): void {
    const answer = browser.key(key, reasons)
    if (answer === 'quit') this.options.leave()
    if (answer === 'back') this.browser = undefined
  }

  private ask(): void {
    this.frozen = false
    if (this.seen) this.dialogue = new CancelDialogue(this.seen.progress.job.jobId)
  }

  private answer(dialogue: CancelDialogue, key: string): void {
    const answer = dialogue.key(key)
    if (answer === 'open') return
    this.dialogue = undefined
    if (answer === 'confirmed') void this.actions.cancel(dialogue.state.force)
  }

  private askHold(): void {
    this.frozen = false
    this.holding = this.seen !== undefined
  }

  private answerHold(key: string): void {
    const isConfirmed = key === '\r' || key === '\n'
    if (!isConfirmed && key !== ESCAPE) return
    this.holding = false
    if (isConfirmed) void this.actions.holdOrResume()
  }

  private tell(text: string): void {
    this.log = [...this.log, `${clock(this.options.now())} ${deviceText(text)}`].slice(-LOG)
    this.draw()
  }

  private showSlow(): void {
    this.page = this.page === 'slow' ? 'main' : 'slow'
    if (this.page === 'slow') this.listSlow()
  }

  /** With each look while the list is shown; one list at a time, since it may be many requests. */
  private listSlow(): void {
    if (this.listsSlow) return
    this.listsSlow = true
    this.options
      .slowest()
      .then((slow) => {
        this.slow = slow
        this.draw()
      })
      // Whatever fails here fails for the next look at the job too, which reports it.
      .catch(() => {})
      .finally(() => {
        this.listsSlow = false
      })
  }

  /** The mark is drawn before the frame stands still. */
  private freeze(): void {
    this.frozen = !this.frozen
    this.render()
  }
}
