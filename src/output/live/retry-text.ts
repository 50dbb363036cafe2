// What is said while the service throttles or does not answer, and when. Pure.
import {durationText} from '../../progress/duration.js'
import type {FollowEvent} from '../../progress/outcome.js'
import {momentText} from '../../value/moment.js'

/** What is said while the service does not answer as it should. */
export const retryText = ({operation, code, retryIn}: Extract<FollowEvent, {type: 'api'}>): string =>
  `${operation}: ${code}, retrying in ${durationText(retryIn)}`

export const clock = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '-' : momentText(milliseconds).slice(-9)
