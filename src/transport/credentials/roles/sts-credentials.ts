// What STS answers to any of its operations that give credentials → them; what it refuses → whose profile and role it was.
import {OtherError, ServiceError} from '../../../errors/cli-error.js'
import {ServiceFailure} from '../../failures/service-failure.js'
import type {Credentials} from '../static-credentials.js'
import type {StsAnswer} from './sts.js'

/**
 * @param hints behind a refusal
 * @throws ServiceError | OtherError | TransportFailure
 */
export async function stsCredentials(
  operation: string,
  asked: Promise<StsAnswer>,
  hints: readonly string[],
): Promise<Credentials> {
  const answer = await asked.catch((error: unknown) => {
    throw error instanceof ServiceFailure ? refused(error, operation, hints) : error
  })
  const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) =>
    answer.get(name),
  )
  const expiration = new Date(answer.get('Expiration') ?? Number.NaN)
  if (accessKeyId && secretAccessKey && sessionToken && !Number.isNaN(expiration.getTime()))
    return {accessKeyId, secretAccessKey, sessionToken, expiration}
  throw new OtherError('ResponseParserError', `STS answered ${operation} without credentials`, {hints})
}

const refused = (error: ServiceFailure, operation: string, hints: readonly string[]) =>
  new ServiceError(error.error.code, operation, error.error.message, new Map(), undefined, {cause: error, hints})
