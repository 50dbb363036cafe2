// The frame of `iotjobs jobs --watch`: rows that fit the terminal around the one that is chosen. Asks for nothing.
import {moveOf} from '../../cli/runtime/keys.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {Region} from '../../output/live/region.js'
import {truncate} from '../../output/terminal/cells.js'
import type {InspectedJob} from '../../output/views/job-view.js'
import type {Overview} from './overview.js'
import {noJobsLines, viewOf} from './run-jobs.js'

const KEYS = '↑↓ choose · Enter watch · q leave'
/** The header, the keys, how many more there are, and the cursor below. */
const AROUND = 4

export class JobsScreen {
  private readonly region: Region
  private rows: readonly InspectedJob[] = []
  private overview: Overview | undefined
  private now = 0
  private at = 0

  constructor(
    private readonly all: boolean,
    private readonly runtime: Runtime,
    private readonly size: () => {readonly columns: number; readonly rows: number},
  ) {
    this.region = new Region((text) => void runtime.stderr.draw(text))
  }

  /** What is written beside the frame stays above it. */
  sharedWith(runtime: Runtime): Runtime {
    const write = async (text: string) => {
      await runtime.stderr.write(text)
      this.region.forget()
    }
    return {...runtime, stderr: {...runtime.stderr, isTTY: runtime.stderr.isTTY, write}}
  }

  get selected(): string | undefined {
    return this.rows[this.at]?.progress.job.jobId
  }

  /** The job that is chosen stays chosen, wherever it stands now. */
  show(rows: readonly InspectedJob[], overview: Overview, now: number): void {
    const before = this.selected
    this.rows = [...rows]
    this.overview = overview
    this.now = now
    const found = this.rows.findIndex(({progress}) => progress.job.jobId === before)
    this.at = found < 0 ? Math.min(this.at, Math.max(0, rows.length - 1)) : found
    this.redraw()
  }

  move(key: string): void {
    const step = key === 'k' ? -1 : key === 'j' ? 1 : (moveOf(key) ?? 0)
    if (step === 0) return
    this.at = Math.min(Math.max(0, this.at + step), Math.max(0, this.rows.length - 1))
    this.redraw()
  }

  redraw(): void {
    if (!this.overview) return
    const {columns, rows} = this.size()
    const body =
      this.rows.length === 0
        ? noJobsLines(this.all, this.runtime).map((line) => truncate(`  ${line}`, columns))
        : this.table(this.overview, columns, Math.max(1, rows - AROUND))
    this.region.draw([...body, truncate(`  ${KEYS}`, columns)], columns)
  }

  /** @param room rows for jobs */
  private table(overview: Overview, columns: number, room: number): readonly string[] {
    const {stdout} = this.runtime
    const view = viewOf(overview, this.now, {...this.runtime, stdout: {...stdout, columns: columns - 2, isTTY: true}})
    const first = Math.max(0, Math.min(this.at - Math.floor(room / 2), this.rows.length - room))
    const shown = this.rows.slice(first, first + room)
    const hidden = overview.total - shown.length
    return [
      `  ${view.header}`,
      ...shown.map((job, index) => `${first + index === this.at ? '>' : ' '} ${view.row(job)}`),
      ...(hidden > 0 ? [truncate(`  … ${hidden} more`, columns)] : []),
    ]
  }

  end(): void {
    this.region.end(undefined, this.size().columns)
  }
}
