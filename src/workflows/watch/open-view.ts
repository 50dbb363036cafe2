// The mode of progress → the view that shows it: lines, JSON, a live frame, one sentence, or nothing.

import {openJsonStream} from '../../cli/print/json-stream.js'
import type {ProgressMode} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {eventJson} from '../../output/live/event-json.js'
import {PlainLines} from '../../output/live/plain-lines.js'
import {nextText, verdictText} from '../../output/live/verdict-text.js'
import {deviceText} from '../../output/terminal/device-text.js'
import type {FollowEvent} from '../../progress/outcome.js'
import type {View, ViewOptions} from './view.js'

export async function openView(
  mode: Exclude<ProgressMode, 'auto'> | 'wait',
  options: ViewOptions,
  runtime: Runtime,
): Promise<View> {
  if (mode === 'wait') return (await import('./wait-view.js')).waitView(runtime)
  if (mode === 'tty') return (await import('./live-view.js')).liveView(options, runtime)
  return {show: shower(mode, runtime), close: () => {}}
}

function shower(mode: Exclude<ProgressMode, 'auto' | 'tty'>, runtime: Runtime): View['show'] {
  const {stderr} = runtime
  switch (mode) {
    case 'none':
      return async (event) => warn(event, runtime)
    case 'quiet':
      return async (event) => {
        await warn(event, runtime)
        if (event.type === 'verdict')
          await stderr.write(
            `${deviceText(event.outcome.jobId)}: ${verdictText(event.outcome)}${nextText(event.outcome)}\n`,
          )
      }
    case 'plain': {
      const plain = new PlainLines()
      return async (event) => {
        for (const line of plain.lines(event)) await stderr.write(`${line}\n`)
      }
    }
    case 'rawjson': {
      const out = openJsonStream('lines', 'Events', runtime)
      let seq = 0
      return async (event) => {
        if (event.type === 'counts' && !event.changed) return
        seq++
        await out.write(`${eventJson(event, seq)}\n`)
      }
    }
  }
}

/** Whatever is shown of the progress: a request that may not mean what it says is reported. */
async function warn(event: FollowEvent, {stderr}: Runtime): Promise<void> {
  if (event.type === 'warning') await stderr.write(`Warning: ${event.text}\n`)
}
