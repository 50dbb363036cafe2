// Events worth a line below the live frame.

import {clock, retryText} from '../../output/live/retry-text.js'
import {deviceText} from '../../output/terminal/device-text.js'
import type {FollowEvent} from '../../progress/outcome.js'

export function logLines(event: FollowEvent): string[] {
  if (event.type === 'reason' && event.group.count === 1) {
    const {status, reason} = event.group
    return [`${clock(event.at)} first ${status} ${deviceText(reason)}: ${deviceText(event.thingName)}`]
  }
  if (event.type === 'warning') return [`${clock(event.at)} warning: ${event.text}`]
  if (event.type !== 'api') return []
  return [`${clock(event.at)} ${retryText(event)}`]
}
