// How many did not succeed, in a sentence for people. Pure.
import {thingsText} from '../live/parts.js'
import type {FailureHead} from './failure.js'

export function summaryText({progress, count, only}: Pick<FailureHead, 'progress' | 'count' | 'only'>): string {
  const things = thingsText(progress)
  const text = count === 0 ? `No failures among ${things}` : `${count} of ${things} did not succeed`
  return only === undefined ? text : `${text} (only those with ${only})`
}
