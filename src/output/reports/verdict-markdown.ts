// A verdict as Markdown, for the summary of a build. Pure.
import type {Outcome} from '../../progress/outcome.js'
import {nextSteps, verdictSentence} from '../live/verdict-text.js'
import {markdownCode, markdownTable, markdownText} from './markdown.js'
import {thingCounts} from './thing-counts.js'

export function verdictMarkdown(outcome: Outcome): string {
  const {jobId, verdict, exit, snapshot} = outcome
  const counts = snapshot ? thingCounts(snapshot.progress) : []
  const steps = nextSteps(outcome).map((step) => `- ${markdownCode(step)}\n`)
  return [
    `## ${markdownCode(jobId)}: ${verdict}\n\n${markdownText(verdictSentence(outcome))} (exit ${exit})\n`,
    ...(counts.length === 0
      ? []
      : [
          `\n${markdownTable(
            ['Things', 'Count', 'Share'],
            counts.map(({title, count, percent}) => [title, String(count), `${percent} %`]),
          )}`,
        ]),
    ...(steps.length === 0 ? [] : [`\nNext:\n\n${steps.join('')}`]),
  ].join('')
}
