// A forecast that may take long: how far it is stands on a terminal, and it can be stopped between two runs.
import {setImmediate} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {StatusLine} from '../../cli/runtime/status-line.js'
import {Interrupted, UsageError} from '../../errors/cli-error.js'
import {type Forecast, type ForecastProgress, forecasting, type Question} from '../../forecast/forecast.js'
import {counted} from '../../text/counted.js'
import {RUNS} from './forecast-flags.js'

/** All runs are kept to the end, with some 32 bytes of each thing. */
const MAX_EXECUTIONS = 10_000_000
const SHOWN_EVERY_MS = 200

/** @throws UsageError where the runs would take too much memory, Interrupted */
export async function computeForecast(
  question: Question,
  {untilInterrupted}: Pick<Runtime, 'untilInterrupted'>,
  status: StatusLine,
): Promise<Forecast> {
  checkRuns(question)
  const released = new AbortController()
  let isStopped = false
  void untilInterrupted(released.signal).then(() => {
    isStopped = true
  })
  const parts = forecasting(question)
  let shown = performance.now()
  try {
    for (;;) {
      const {done, value} = parts.next()
      if (done) return value
      await setImmediate()
      if (isStopped) throw new Interrupted(`Stopped after ${soFar(value)}: there is no forecast`, {hints: [FEWER]})
      if (performance.now() - shown < SHOWN_EVERY_MS) continue
      shown = performance.now()
      await status.show(`Forecasting: ${soFar(value)}`)
    }
  } finally {
    released.abort()
    await status.clear()
  }
}

const FEWER = `Fewer runs take less time: ${RUNS} 10`

const soFar = ({what, done, of}: ForecastProgress) => `${done} of ${counted(of, what)}`

function checkRuns({runs = 1, things}: Question): void {
  const most = Math.max(1, Math.floor(MAX_EXECUTIONS / things))
  if (runs <= most) return
  throw new UsageError(`argument ${RUNS}: ${runs} is too many for ${counted(things, 'thing')}: at most ${most}`, {
    hints: ['Every run is kept in memory until the end'],
  })
}
