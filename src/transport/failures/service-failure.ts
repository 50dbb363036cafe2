// An answer that is an error, dressed so that the SDK can tell whether to send the request again.
import type {WireError} from '../../wire/read-error.js'
import type {HttpAnswer} from '../http/http.js'

export class ServiceFailure extends Error {
  /** The SDK knows throttling by its name. */
  override readonly name: string
  readonly $fault: 'client' | 'server'
  /** The SDK reads the status, and adds the number of attempts. */
  readonly $metadata: {readonly httpStatusCode?: number; readonly attempts?: number; readonly requestId?: string}

  constructor(
    readonly error: WireError,
    {statusCode, headers}: HttpAnswer,
  ) {
    super(error.message)
    this.name = error.code
    this.$fault = statusCode >= 500 ? 'server' : 'client'
    // A 429 without a name comes from something in between; like the AWS CLI we take its word and do not insist.
    const {'x-amzn-requestid': requestId} = headers
    const named = requestId === undefined ? {} : {requestId}
    this.$metadata = statusCode === 429 ? named : {...named, httpStatusCode: statusCode}
  }
}
