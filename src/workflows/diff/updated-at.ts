// When a job was last updated, in milliseconds: as precisely as the service tells, and as dates can hold.
import {numberOf} from '../../diff/number-of.js'
import type {Structure} from '../../value/value.js'

export function updatedAt(job: Structure): number | undefined {
  const seconds = numberOf(job.get('lastUpdatedAt'))
  return seconds === undefined ? undefined : Math.round(seconds * 1000)
}
