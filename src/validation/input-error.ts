// The error that problems make when they stop a request. Only here do problems become an exit code.
import {CliError, ExitCode} from '../errors/cli-error.js'
import type {Problem} from './problem.js'
import {problemLines} from './word-problem.js'

export class InputError extends CliError {
  /** @param problems those that stop the request; at least one */
  constructor(readonly problems: readonly Problem[]) {
    const lines = problems.flatMap(problemLines)
    super('ParamValidation', ExitCode.input, ['Parameter validation failed:', ...lines].join('\n'))
  }
}
