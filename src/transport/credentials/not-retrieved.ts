// Credentials that a source should have given and did not → the error, in the AWS CLI's words.
import {OtherError} from '../../errors/cli-error.js'

/** As the AWS CLI calls its providers. */
export type Provider =
  | 'assume-role'
  | 'assume-role-with-web-identity'
  | 'container-role'
  | 'custom-process'
  | 'env'
  | 'iam-role'
  | 'login'
  | 'shared-credentials-file'
  | 'sso'

export const notRetrieved = (
  provider: Provider,
  reason: string,
  hints: readonly string[],
  cause?: unknown,
): OtherError =>
  new OtherError('CredentialRetrievalError', `Error when retrieving credentials from ${provider}: ${reason}`, {
    hints,
    cause,
  })
