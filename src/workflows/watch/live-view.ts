// The live frame: holds what was last seen, and draws it when something happens, when a second has passed, or for a key.

import {CTRL_C} from '../../cli/runtime/keys.js'
import {wantsAscii} from '../../cli/runtime/locale.js'
import {processTerminal, type Terminal} from '../../cli/runtime/process-terminal.js'
import {wantsColor} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {finalFrame} from '../../output/live/final-frame.js'
import {frame} from '../../output/live/frame.js'
import {Region} from '../../output/live/region.js'
import {clock} from '../../output/live/retry-text.js'
import {deviceText} from '../../output/terminal/device-text.js'
import type {FollowEvent, Outcome, Snapshot} from '../../progress/outcome.js'
import {SECOND} from '../../value/milliseconds.js'
import {KeyDrain} from './drain-keys.js'
import {logLines} from './log-lines.js'
import type {View, ViewOptions} from './view.js'
import {ViewKeys} from './view-keys.js'

const LOG = 20

export function liveView(options: ViewOptions, runtime: Runtime): View {
  return new LiveView(options, runtime, processTerminal())
}

class LiveView implements View {
  private readonly region: Region
  private readonly style: {readonly color: boolean; readonly ascii: boolean}
  private readonly timer: NodeJS.Timeout
  private readonly keys: ViewKeys
  private readonly keyDrain = new KeyDrain()
  private readonly begunAt = performance.now()
  private seen: Snapshot | undefined
  private log: readonly string[] = []
  private staleSince: number | undefined
  private ended = false

  constructor(
    private readonly options: ViewOptions,
    runtime: Runtime,
    private readonly terminal: Terminal,
  ) {
    const writeRaw = (text: string) => void runtime.stderr.draw(text)
    this.region = new Region(writeRaw)
    this.style = {color: wantsColor(runtime), ascii: wantsAscii(runtime.env)}
    this.keys = new ViewKeys(options, {
      seen: () => this.seen,
      redraw: () => this.draw(),
      log: (text) => this.tell(text),
      writeRaw,
    })
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
      this.keys.looked()
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
    if (this.keys.isBusy) this.keyDrain.key()
    if (this.terminal.hasKeys && outcome.verdict !== 'detached') await this.keyDrain.begun()
  }

  private end(outcome: Outcome): void {
    if (this.ended || (outcome.verdict === 'unreachable' && !outcome.snapshot)) return
    const {columns} = this.terminal.size()
    this.region.end(finalFrame(outcome, {columns, ...this.style}), columns)
    this.ended = true
  }

  private draw(): void {
    if (!this.keys.shown.frozen) this.render()
  }

  private render(): void {
    if (!this.seen || this.ended || this.terminal.isResizing) return
    const {now, where} = this.options
    const size = this.terminal.size()
    const state = {
      seen: this.seen,
      where,
      now: now(),
      watched: performance.now() - this.begunAt,
      log: this.log,
      stale: this.staleSince === undefined ? undefined : now() - this.staleSince,
      keys: this.terminal.hasKeys,
      ...this.keys.shown,
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
      return
    }
    const wasFrozen = this.keys.shown.frozen
    this.keys.press(key)
    // The mark is drawn before the frame stands still.
    if (this.keys.shown.frozen !== wasFrozen) this.render()
    else this.draw()
  }

  private tell(text: string): void {
    this.log = [...this.log, `${clock(this.options.now())} ${deviceText(text)}`].slice(-LOG)
    this.draw()
  }
}
