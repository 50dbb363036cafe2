// A verdict as data on stdout.

import {printValue} from '../../cli/print/print-value.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {verdictBody} from '../../output/live/event-json.js'
import type {Outcome} from '../../progress/outcome.js'

export const printVerdict = (outcome: Outcome, runtime: Runtime) => printValue(verdictBody(outcome), 'Verdict', runtime)
