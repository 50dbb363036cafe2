// Events worth a line below the live frame.
import {deviceText} from '../../output/device-text.js'
import {clock} from '../../output/live/parts.js'
import {durationText} from '../../progress/duration.js'
import type {FollowEvent} from '../../progress/outcome.js'

export function logLines(event: FollowEvent): string[] {
  if (event.type === 'reason' && event.group.count === 1) {
    const {status, reason} = event.group
    return [`${clock(event.at)} ${deviceText(event.thingName)} ${status} ${deviceText(reason)}`]
  }
  if (event.type !== 'api') return []
  return [`${clock(event.at)} ${event.operation}: ${event.code}, next look in ${durationText(event.retryIn)}`]
}
