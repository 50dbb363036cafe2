// What to do about an error: the hints that it carries, and those that only the shell can give, which knows our commands
// and flags. Asks nothing of any service.

import {connectionFlags} from '../../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../../arguments/global-flags.js'
import {type CliError, ServiceError, UsageError} from '../../../errors/cli-error.js'
import {UnusableState} from '../../../errors/unusable-state.js'
import {TransportFailure} from '../../../transport/failures/transport-failure.js'
import {checkOutcomeAdvice} from './check-outcome-advice.js'
import {connectionAdvice} from './connection-advice.js'
import {serviceAdvice} from './service-advice.js'
import {fitsCommand, type Supports} from './supports.js'

/**
 * @param globals what was typed: printed commands go to the same service
 * @param supports the flags of the command; all where it is not known
 */
export function adviceFor(error: CliError, globals: GlobalFlags, supports: Supports = () => true): readonly string[] {
  const advice = [
    ...(error.unsettled ? checkOutcomeAdvice(error.unsettled, globals) : []),
    ...error.hints,
    ...shellAdvice(error, globals, supports),
  ]
  // What was typed is judged by who knows the command.
  return error instanceof UsageError ? advice : advice.filter((line) => fitsCommand(line, supports))
}

const ANOTHER_STATE = '--local-state FILE, or IOTJOBS_LOCAL_STATE, names another file for the state'

function shellAdvice(error: CliError, globals: GlobalFlags, supports: Supports): readonly string[] {
  if (error instanceof ServiceError && error.request) {
    const connections = {
      iotjobs: connectionFlags(globals),
      aws: connectionFlags(globals, {shell: 'posix', program: 'aws'}),
    }
    return serviceAdvice(error.code, {...error.request, connections, supports, message: error.serviceMessage})
  }
  if (error instanceof UnusableState) return [ANOTHER_STATE]
  return error.cause instanceof TransportFailure ? connectionAdvice(error.cause) : []
}
