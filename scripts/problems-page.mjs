// docs/problems.md: every code of the table, and what the list of problems looks like for programs.

import {bounds} from '../src/validation/codes/bounds.ts'
import {document} from '../src/validation/codes/document.ts'
import {execution} from '../src/validation/codes/execution.ts'
import {file} from '../src/validation/codes/file.ts'
import {placeholder} from '../src/validation/codes/placeholder.ts'
import {policy} from '../src/validation/codes/policy.ts'
import {rollout} from '../src/validation/codes/rollout.ts'
import {schedule} from '../src/validation/codes/schedule.ts'
import {shape} from '../src/validation/codes/shape.ts'
import {target} from '../src/validation/codes/target.ts'
import {template} from '../src/validation/codes/template.ts'
import {codes, severityOf} from '../src/validation/codes.ts'

/** Words such as <name> are text here, not HTML. */
const text = (words) => words.replaceAll('<', '\\<')

const SECTIONS = [
  ['Names and types', shape],
  ['Files', file],
  ['Bounds of single values', bounds],
  ['The job document', document],
  ['Placeholders in the document', placeholder],
  ['Targets, tags and resources', target],
  ['Rollout, abort, retry and timeout', rollout],
  ['Schedule and maintenance windows', schedule],
  ['Job templates', template],
  ['Updates, devices and placeholders', execution],
  ["A team's own rules", policy],
]

/** @param schema of a problem as data: the text of docs/problems-schema.json */
export function problemsPage(schema) {
  const listed = SECTIONS.flatMap(([, table]) => Object.keys(table))
  const missing = Object.keys(codes).filter((code) => !listed.includes(code))
  if (missing.length > 0) throw new Error(`scripts/problems-page.mjs has no section for ${missing.join(', ')}`)
  return [
    '# Problems',
    '',
    'What is checked before anything is sent, with `--dry-run`, and by `iotjobs validate FILE...`. The letter of a code is',
    'its severity: an **E**rror stops the request (exit code 252), a **W**arning is shown and the request is sent, a **N**ote',
    'is shown by `validate` alone. `--strict` makes warnings errors, `--ignore W334,W362` ignores codes, and',
    '`--no-validate` checks only what the AWS CLI checks. Codes are stable, their wording is not. `iotjobs explain W334`',
    'shows an entry of this page. Parts in braces are filled in; parts in brackets may be absent.',
    '',
    ...SECTIONS.flatMap(section),
    '## For programs',
    '',
    'With `--cli-error-format json` the error on stderr has a list `Problems`; warnings of a request that is sent anyway are',
    'printed before anything else, one line of JSON each. `iotjobs validate --output json` prints `files`, each with `file`,',
    '`operation`, `valid` and `problems`. A problem has these members, which [problems-schema.json](problems-schema.json)',
    'describes as JSON Schema:',
    '',
    '| member | |',
    '| --- | --- |',
    ...Object.entries(JSON.parse(schema).properties).map(
      ([name, {description}]) => `| \`${name}\` | ${text(description)} |`,
    ),
    '',
  ].join('\n')
}

function section([title, table]) {
  return [`## ${title}`, '', ...Object.entries(table).flatMap(entry)]
}

function entry([code, {title, rule, message, explanation, fix, source}]) {
  return [
    `### ${code} ${text(title)}`,
    '',
    `> ${text(message)}`,
    '',
    text(explanation),
    '',
    `- **What to do:** ${text(fix)}`,
    `- **Rule:** \`${rule}\` (${severityOf(code)})`,
    `- **Source:** ${source}`,
    '',
  ]
}
