// Another process writes to the state for longer than a caller waits.
import {OtherError} from '../../errors/cli-error.js'

export class StateBusy extends OtherError {
  constructor(file: string, cause: unknown) {
    super('LocalStateBusy', `Another process is using the local state "${file}"`, {
      cause,
      hints: ['Nothing was changed; try again when it is done, or end it'],
    })
  }
}
