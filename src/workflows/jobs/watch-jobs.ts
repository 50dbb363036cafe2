// `iotjobs jobs --watch`: the overview drawn again after each round; a job that is chosen is watched.
import {setTimeout} from 'node:timers/promises'
import {processTerminal} from '../../cli/runtime/process-terminal.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {openService} from '../../cli/session/open-service.js'
import {UsageError} from '../../errors/cli-error.js'
import {truncate} from '../../output/cells.js'
import {Region} from '../../output/live/region.js'
import type {InspectedJob} from '../../output/views/job-view.js'
import {overviewOf, viewOf} from './run-jobs.js'

const ROUND_MS = 5000
const KEYS = '↑↓ choose · Enter watch · q leave'

/** @returns the job that was chosen; nothing where the user leaves */
export async function watchJobs(all: boolean, runtime: Runtime): Promise<string | undefined> {
  const terminal = processTerminal()
  if (!terminal.hasKeys)
    throw new UsageError('jobs --watch needs a terminal', {hints: ['Leave out --watch for one look']})
  const service = await openService(runtime)
  const leaving = new AbortController()
  const screen = new Screen(runtime, () => terminal.size())
  let chosen: string | undefined
  const onKey = (key: string) => {
    if (key === 'q' || key === '\u0003' || key === '\u001b') leaving.abort()
    else if (key === '\r') {
      chosen = screen.selected
      if (chosen !== undefined) leaving.abort()
    } else screen.move(key)
  }
  terminal.readKeys(onKey, () => screen.redraw())
  terminal.onResize(() => screen.redraw())
  void runtime.untilInterrupted(leaving.signal).then(() => leaving.abort())
  try {
    while (!leaving.signal.aborted) {
      const now = (await service.session.clock()).now
      const {jobs, longest, more} = await overviewOf(all, service, now)
      const rows: InspectedJob[] = []
      for await (const job of jobs) {
        if (leaving.signal.aborted) break
        rows.push(job)
        if (screen.isEmpty) screen.show(rows, longest, more, now)
      }
      if (!leaving.signal.aborted) screen.show(rows, longest, more, now)
      await setTimeout(ROUND_MS, undefined, {signal: leaving.signal}).catch(() => {})
    }
  } finally {
    screen.end()
    terminal.close()
    service.close()
  }
  return chosen
}

class Screen {
  private readonly region: Region
  private rows: readonly InspectedJob[] = []
  private longest = 6
  private more = 0
  private now = 0
  private at = 0
  private rounds = 0

  constructor(
    private readonly runtime: Runtime,
    private readonly size: () => {readonly columns: number; readonly rows: number},
  ) {
    this.region = new Region((text) => void runtime.stderr.draw(text))
  }

  /** Whether no round has come to its end yet. */
  get isEmpty(): boolean {
    return this.rounds === 0
  }

  get selected(): string | undefined {
    return this.rows[this.at]?.progress.job.jobId
  }

  show(rows: readonly InspectedJob[], longest: number, more: number, now: number): void {
    if (rows.length !== this.rows.length || rows !== this.rows) this.rounds += rows === this.rows ? 0 : 1
    const before = this.selected
    this.rows = [...rows]
    this.longest = longest
    this.more = more
    this.now = now
    const found = this.rows.findIndex(({progress}) => progress.job.jobId === before)
    this.at = found < 0 ? Math.min(this.at, Math.max(0, rows.length - 1)) : found
    this.redraw()
  }

  move(key: string): void {
    const step = key === '\u001b[A' || key === 'k' ? -1 : key === '\u001b[B' || key === 'j' ? 1 : 0
    if (step === 0) return
    this.at = Math.min(Math.max(0, this.at + step), Math.max(0, this.rows.length - 1))
    this.redraw()
  }

  redraw(): void {
    const {columns, rows: height} = this.size()
    const {stdout} = this.runtime
    const inner = {...this.runtime, stdout: {...stdout, columns: columns - 2, isTTY: true}}
    const view = viewOf(this.longest, this.now, inner)
    const room = Math.max(1, height - 4)
    const first = Math.max(0, Math.min(this.at - Math.floor(room / 2), this.rows.length - room))
    const shown = this.rows.slice(first, first + room)
    const hidden = this.rows.length - shown.length + this.more
    this.region.draw(
      [
        `  ${view.header}`,
        ...(this.rows.length === 0 ? ['  No jobs are in progress, and none ended within a day'] : []),
        ...shown.map((job, index) => `${first + index === this.at ? '>' : ' '} ${view.row(job)}`),
        ...(hidden > 0 ? [`  … ${hidden} more`] : []),
        truncate(`  ${KEYS}`, columns),
      ],
      columns,
    )
  }

  end(): void {
    this.region.end(undefined, this.size().columns)
  }
}
