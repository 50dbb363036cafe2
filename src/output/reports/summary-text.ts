// How many did not succeed, in a sentence for people. Pure.
import {isOpen} from '../../progress/observed-job.js'
import {thingsText} from '../live/progress-text.js'
import type {FailureHead} from './failure.js'

export function summaryText({progress, count, only}: Pick<FailureHead, 'progress' | 'count' | 'only'>): string {
  const {job, totalSource} = progress
  const things = thingsText(progress)
  const soFar = isOpen(job) && totalSource !== 'so far' ? ' so far' : ''
  if (count === 0)
    return only === undefined
      ? `No failures among ${things}${soFar}`
      : `No failures with ${only} among ${things}${soFar}`
  const text = `${count} of ${things} did not succeed${soFar}`
  return only === undefined ? text : `${text} (only those with ${only})`
}
