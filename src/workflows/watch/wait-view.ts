// What `wait` shows while it waits: a line on a terminal, which goes away before the verdict; elsewhere a sign of life every few
// minutes, since builds are stopped when they say nothing.

import {wantsStatusLine} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {withStatusLine} from '../../cli/runtime/status-line.js'
import {clock, retryText} from '../../output/live/retry-text.js'
import {HEARTBEAT, heartbeatText, statusText} from '../../output/live/status-text.js'
import {isOpen} from '../../progress/observed-job.js'
import type {Snapshot} from '../../progress/outcome.js'
import {SECOND} from '../../value/milliseconds.js'
import type {View} from './view.js'

export function waitView(outer: Runtime): View {
  const {runtime, status} = withStatusLine(outer)
  const {stderr} = runtime
  const begunAt = performance.now()
  let seen: Snapshot | undefined
  const isLive = wantsStatusLine(runtime)
  const draw = () => {
    if (seen && isLive) void status.show(statusText(seen, performance.now() - begunAt))
  }
  const beat = () => {
    if (seen && !isLive && isOpen(seen.progress.job)) void stderr.write(`${clock(seen.at)} ${heartbeatText(seen)}\n`)
  }
  const timer = setInterval(isLive ? draw : beat, isLive ? SECOND : HEARTBEAT)
  timer.unref()
  return {
    async show(event) {
      if (event.type === 'counts') seen = event.snapshot
      if (event.type === 'warning') await stderr.write(`Warning: ${event.text}\n`)
      if (event.type === 'api' && isLive) await status.show(retryText(event))
      else if (event.type === 'verdict') await status.clear()
      else draw()
    },
    async close() {
      clearInterval(timer)
      await status.clear()
    },
  }
}
