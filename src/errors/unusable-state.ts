// The file of the local simulator's state cannot be one: which flag names another, the shell knows.
import {ConfigurationError, type ErrorOptions} from './cli-error.js'

export class UnusableState extends ConfigurationError {
  constructor(message: string, options?: ErrorOptions) {
    super('Configuration', message, options)
  }
}
