// Two people may update one job: whoever looked first must not write over what the other has done since.

import {numberOf} from '../../diff/number-of.js'
import {OtherError} from '../../errors/cli-error.js'
import {operationById} from '../../model/operations.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import type {Session} from '../session.js'

/** @throws OtherError where the job is no longer as it was read */
export async function refuseChanged(job: Structure, session: Pick<Session, 'send'>): Promise<void> {
  const now = await readJob(String(job.get('jobId')), session)
  if (moment(now) === moment(job)) return
  throw new OtherError('JobChanged', `Job "${job.get('jobId')}" has changed since it was read; nothing was sent`, {
    hints: ['Look at it again: iotjobs update-job … --diff'],
  })
}

export async function readJob(jobId: string, session: Pick<Session, 'send'>): Promise<Structure> {
  const answer = await session.send(operationById('iot.DescribeJob'), new Map<string, Value>([['jobId', jobId]]))
  const job = answer.get('job')
  return isStructure(job) ? job : new Map()
}

const moment = (job: Structure) => numberOf(job.get('lastUpdatedAt')) ?? String(job.get('lastUpdatedAt'))
