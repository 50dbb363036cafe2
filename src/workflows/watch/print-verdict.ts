// A verdict on stdout, as data or as Markdown.

import {printValue} from '../../cli/print/print-value.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {verdictBody} from '../../output/live/event-json.js'
import type {Outcome} from '../../progress/outcome.js'

export async function printVerdict(outcome: Outcome, runtime: Runtime): Promise<void> {
  if (runtime.globals.output !== 'markdown') return printValue(verdictBody(outcome), 'Verdict', runtime)
  await runtime.stdout.write((await import('../../output/reports/verdict-markdown.js')).verdictMarkdown(outcome))
}
