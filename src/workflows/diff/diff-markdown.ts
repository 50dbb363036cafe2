// A diff as Markdown, for a pull request or the summary of a build. Pure.
import type {JobDiff} from '../../diff/job-diff.js'
import {markdownCode, markdownTable, markdownText} from '../../output/reports/markdown.js'
import {printJson} from '../../value/json/json-print.js'
import type {Value} from '../../value/value.js'

export function diffMarkdown({jobId, status, changes, refusals, effects}: JobDiff): string {
  const rows = changes.map(({path, before, after}) => [markdownCode(path), cell(before), cell(after)])
  const notes = [
    ...refusals.map((text) => `- **Refused**: ${markdownText(text)}\n`),
    ...effects.map(({text, grave}) => `- ${grave ? `**${markdownText(text)}**` : markdownText(text)}\n`),
  ]
  return [
    `## Update of ${markdownCode(jobId)}, ${markdownText(status)}\n\n`,
    changes.length === 0 ? 'Nothing would change\n' : markdownTable(['Member', 'Is', 'Would be'], rows),
    ...(notes.length === 0 ? [] : ['\n', ...notes]),
  ].join('')
}

const cell = (value: Value | undefined) => (value === undefined ? '-' : markdownCode(printJson(value)))
