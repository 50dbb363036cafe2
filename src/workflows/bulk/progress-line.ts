// How far a bulk command is, on one line of a terminal's stderr; nothing off a terminal.
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {StatusLine} from '../../cli/runtime/status-line.js'

export interface ProgressLine {
  step(isOk: boolean): Promise<void>
  end(): Promise<void>
}

const WIDTH = 24
const PAUSE_MS = 100

export function progressLine(
  status: StatusLine,
  {stderr, now}: Pick<Runtime, 'stderr' | 'now'>,
  total: number,
): ProgressLine {
  let [done, failed, shownAt] = [0, 0, Number.NEGATIVE_INFINITY]
  const failedText = () => (failed > 0 ? `, ${failed} failed` : '')
  return {
    async step(isOk) {
      done++
      if (!isOk) failed++
      if (now() - shownAt < PAUSE_MS) return
      shownAt = now()
      const full = Math.round((WIDTH * done) / Math.max(1, total))
      await status.show(`[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${total}${failedText()}`)
    },
    async end() {
      await status.clear()
      if (stderr.isTTY && total > 0) await stderr.write(`${done - failed} of ${total} done${failedText()}\n`)
    },
  }
}
