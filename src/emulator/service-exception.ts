// The refusals of the local simulator, by the names of the model. What HTTP makes of them is not known here.

export class ServiceException extends Error {
  /**
   * @param code the error's name in the model
   * @param details members of the error's body beside the message
   */
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, string>> = {},
    /** The error's name in the MQTT API, where that tells more apart. */
    readonly mqttCode?: string,
  ) {
    super(message)
  }
}

export const invalidRequest = (message: string) => new ServiceException('InvalidRequestException', message)
export const invalidQuery = (message: string) => new ServiceException('InvalidQueryException', message)
export const notFound = (message: string) => new ServiceException('ResourceNotFoundException', message)
export const limitExceeded = (message: string) => new ServiceException('LimitExceededException', message)
export const invalidTransition = (message: string) => new ServiceException('InvalidStateTransitionException', message)
export const versionMismatch = (message: string) =>
  new ServiceException('InvalidStateTransitionException', message, {}, 'VersionMismatch')
export const versionConflict = (message: string) => new ServiceException('VersionConflictException', message)
export const alreadyExists = (message: string, resourceId: string, resourceArn: string) =>
  new ServiceException('ResourceAlreadyExistsException', message, {resourceId, resourceArn})
export const conflict = (message: string, resourceId: string) =>
  new ServiceException('ConflictException', message, {resourceId})
