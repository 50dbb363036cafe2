// Sends what was planned for one file. What a job has become since it was compared is looked at once more.

import type {Session} from '../../cli/session/session.js'
import type {Found} from '../../derive/apply-plan.js'
import {OtherError, ServiceError} from '../../errors/cli-error.js'
import {operationById} from '../../model/operations.js'
import {linesBehind} from '../../text/one-line.js'
import {fillTokens} from '../../transport/fill-tokens.js'
import {refuseChanged} from '../diff/refuse-changed.js'
import type {PlannedFile} from './apply-text.js'

/** @throws ServiceError where the service refuses; OtherError where another user was faster */
export async function carryOut({file, plan}: PlannedFile, found: Found | undefined, session: Session): Promise<void> {
  const updates = plan.requests.some(({operation}) => operation.name === 'UpdateJob')
  if (updates && found) await refuseChanged(new Map(found.shown).set('jobId', file.id), session)
  try {
    for (const {operation, input} of plan.requests) await session.send(operation, fillTokens(operation, input))
  } catch (error) {
    if (plan.restore && error instanceof ServiceError && error.operation === 'CreateJobTemplate')
      throw await restored(file.id, plan.restore, error, session)
    throw error
  }
}

/** A template that was deleted to be replaced comes back, should the new one be refused. */
async function restored(
  id: string,
  {operation, input}: NonNullable<PlannedFile['plan']['restore']>,
  error: ServiceError,
  session: Session,
): Promise<Error> {
  try {
    await session.send(operation, input)
    return new OtherError('TemplateKept', [...linesBehind('', error), `The job template "${id}" is as it was before`], {
      cause: error,
    })
  } catch (cause) {
    return new OtherError(
      'TemplateLost',
      [...linesBehind('', error), `The job template "${id}" was deleted, and could not be created again`],
      {
        cause,
        hints: [`${operationById('iot.CreateJobTemplate').command} creates it from the file, once that is corrected`],
      },
    )
  }
}
