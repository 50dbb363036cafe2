// The problems that stopped a request → what `present-error.ts` shows of them: a report for people, data for programs.
// Loaded only where there are problems.
import type {GlobalFlags} from '../../arguments/global-flags.js'
import type {InputError} from '../../validation/input-error.js'
import {reportData} from '../../validation/report/report-data.js'
import {reportLines, summaryText} from '../../validation/report/report-text.js'
import type {Structure} from '../../value/value.js'
import type {Sink} from '../runtime/runtime.js'
import {styleFor} from './report-style-for.js'

export async function problemsForPeople(
  {located, hints}: InputError,
  globals: GlobalFlags,
  env: Readonly<Record<string, string | undefined>>,
  stream: Pick<Sink, 'isTTY' | 'columns'>,
): Promise<string> {
  const summary = `${summaryText(located.map(({problem}) => problem))}: nothing was sent`
  const lines = ['Parameter validation failed:', '', ...reportLines(located, await styleFor(stream, globals, env))]
  const first = located.find(({problem}) => problem.severity === 'error')
  const more = first ? [`  More about the first: iotjobs explain ${first.problem.code}`] : []
  const others = hints.map((hint) => `  ${hint}`)
  return [...lines, '', summary, ...others, ...more].map((line) => `${line}\n`).join('')
}

export const problemsForPrograms = ({located}: InputError): Structure[] => reportData(located)
