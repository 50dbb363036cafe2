// A response that is not what the operation answers with: nothing may be made of it.
import {type ErrorOptions, OtherError} from './cli-error.js'

/** @param reason what is wrong with it, as the rest of the sentence */
export const unreadableResponse = (operation: string, reason: string, options: Omit<ErrorOptions, 'hints'> = {}) =>
  new OtherError('ResponseParserError', `Unable to read the response to ${operation}: ${reason}`, {
    ...options,
    hints: ['Something between here and the service may have answered in its place; --debug shows the response'],
  })
