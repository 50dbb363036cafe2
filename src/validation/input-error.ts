// The error that problems make when they stop a request. Only here do problems become an exit code.
import {CliError, ExitCode} from '../errors/cli-error.js'
import {problemLines} from './problem-text.js'
import type {LocatedProblem} from './report/located-problem.js'

export class InputError extends CliError {
  /** @param located those that stop the request, and what else is to be said; at least one */
  constructor(readonly located: readonly LocatedProblem[]) {
    const lines = located.flatMap(({problem}) => problemLines(problem))
    super('ParamValidation', ExitCode.input, ['Parameter validation failed:', ...lines])
  }
}
