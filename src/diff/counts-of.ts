// The counts of DescribeJob by the names of the states that they count.
import type {Counts} from '../engine/job.js'
import {isStructure, type Structure} from '../value/value.js'
import {numberOf} from './number-of.js'

export function countsOf(job: Structure): Counts {
  const details = job.get('jobProcessDetails')
  const count = (name: string) => (isStructure(details) ? (numberOf(details.get(`numberOf${name}Things`)) ?? 0) : 0)
  return {
    QUEUED: count('Queued'),
    IN_PROGRESS: count('InProgress'),
    SUCCEEDED: count('Succeeded'),
    FAILED: count('Failed'),
    TIMED_OUT: count('TimedOut'),
    REJECTED: count('Rejected'),
    REMOVED: count('Removed'),
    CANCELED: count('Canceled'),
  }
}
