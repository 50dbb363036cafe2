// What --forecast does to the creation of a job: it takes the place of sending it.

import type {Behavior} from '../../cli/operation/extension.js'
import type {OperationCall} from '../../cli/operation/operation-call.js'
import {needsOther} from '../../errors/words.js'
import {FORECAST, forecastFlags} from './forecast-flags.js'
import {readForecastFlags} from './forecast-request.js'

/** @throws UsageError where a flag is wrong, or is of no use without --forecast */
export function forecastBehavior({given, runtime}: OperationCall): Behavior {
  if (!given.has(FORECAST)) {
    const [first] = forecastFlags.filter(({flag}) => given.has(flag))
    throw needsOther(first?.flag ?? '', FORECAST)
  }
  const request = readForecastFlags(given)
  return {
    staysHere: !request.count && request.like === undefined,
    insteadOfSending: async (input) => (await import('./run-forecast.js')).runInputForecast(input, request, runtime),
  }
}
