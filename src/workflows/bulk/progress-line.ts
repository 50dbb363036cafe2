// How far a bulk command is, on one line of a terminal's stderr; nothing where nobody looks.
import type {Runtime} from '../../cli/runtime/runtime.js'

export interface ProgressLine {
  step(isOk: boolean): Promise<void>
  end(): Promise<void>
}

const WIDTH = 24
const PAUSE_MS = 100

export function progressLine({stderr, now}: Pick<Runtime, 'stderr' | 'now'>, total: number): ProgressLine {
  let [done, failed, shownAt] = [0, 0, Number.NEGATIVE_INFINITY]
  const show = async () => {
    const full = Math.round((WIDTH * done) / Math.max(1, total))
    const bar = `${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}`
    await stderr.draw(`\r\u001b[K[${bar}] ${done}/${total}${failed > 0 ? `, ${failed} failed` : ''}`)
  }
  return {
    async step(isOk) {
      done++
      if (!isOk) failed++
      if (!stderr.isTTY || now() - shownAt < PAUSE_MS) return
      shownAt = now()
      await show()
    },
    async end() {
      if (!stderr.isTTY || total === 0) return
      await show()
      await stderr.write('\n')
    },
  }
}
