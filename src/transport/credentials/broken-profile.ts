// The error of a profile whose settings cannot give credentials.
import {OtherError} from '../../errors/cli-error.js'

export const brokenProfile = (message: string, hints: readonly string[]): OtherError =>
  new OtherError('InvalidConfig', message, {hints})
