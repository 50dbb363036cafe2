// A verdict as data on stdout.
import {verdictBody} from '../../output/live/event-json.js'
import type {Outcome} from '../../progress/outcome.js'
import {printValue} from '../print-value.js'
import type {Runtime} from '../runtime.js'

export const printVerdict = (outcome: Outcome, runtime: Runtime) => printValue(verdictBody(outcome), 'Verdict', runtime)
