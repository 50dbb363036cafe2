// Input files → a report of all their problems on stdout, and the exit code that a pipeline tests.

import {styleFor} from '../../cli/errors/report-style-for.js'
import {severityPolicyOf} from '../../cli/errors/severity-policy-of.js'
import {openPolicy} from '../../cli/operation/policy-problems.js'
import {readInputFile} from '../../cli/runtime/input-file.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {ExitCode} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {zoneName} from '../../text/zone-time.js'
import {githubAnnotations} from '../../validation/report/github-annotations.js'
import {reportData} from '../../validation/report/report-data.js'
import {reportLines, summaryText} from '../../validation/report/report-text.js'
import {isError} from '../../validation/validate.js'
import type {Structure, Value} from '../../value/value.js'
import {type Check, type CheckedFile, checkFile, DOCUMENT, STAGES} from './check-file.js'

/** @returns 0 where no file has an error, 252 otherwise */
export async function validateFiles(
  names: readonly string[],
  operation: Operation | undefined,
  runtime: Runtime,
  isDocument = false,
): Promise<number> {
  const {globals, stdout} = runtime
  const check = {...(await checkOf(operation, runtime)), isDocument, policy: await openPolicy(runtime)}
  const checked: CheckedFile[] = []
  // One after the other: a shell's pattern can name more files than may be open at once.
  for (const name of names) checked.push(await checkFile(await readInputFile(name, runtime), check))
  if (globals.output === 'github') await stdout.write(forGithub(checked))
  else if (wantsStructuredOutput(runtime)) await forPrograms(checked, runtime)
  else await stdout.draw(await forPeople(checked, runtime))
  return checked.every(isValid) ? 0 : ExitCode.input
}

/** What files are checked against, here and now. */
export async function checkOf(operation: Operation | undefined, {globals, now, env, cwd}: Runtime): Promise<Check> {
  const context = {
    now: now(),
    depth: globals.noValidate ? 'shape' : 'all',
    region: globals.region,
    zone: () => zoneName(env.TZ),
  } as const
  return {operation, isDocument: false, context, severityPolicy: await severityPolicyOf(globals), cwd}
}

const problemsOf = ({located}: CheckedFile) => located.map(({problem}) => problem)
const isValid = (file: CheckedFile) => !problemsOf(file).some(isError)

async function forPeople(checked: readonly CheckedFile[], {stdout, globals, env}: Runtime): Promise<string> {
  const style = await styleFor(stdout, globals, env)
  const report = reportLines(
    checked.flatMap(({located}) => located),
    style,
  )
  const verdicts = checked.map((file) => style.clean(verdict(file)))
  return [...report, ...(report.length > 0 ? [''] : []), ...verdicts].map((line) => `${line}\n`).join('')
}

function verdict(file: CheckedFile): string {
  const found = summaryText(problemsOf(file))
  const kind = file.as === undefined ? '' : ` (${file.as})`
  return `${file.name}${kind}: ${isValid(file) ? 'valid' : 'not valid'}${found === '' ? '' : `, ${found}`}`
}

const forGithub = (checked: readonly CheckedFile[]) =>
  githubAnnotations(checked.flatMap(({located}) => located))
    .map((line) => `${line}\n`)
    .join('')

async function forPrograms(checked: readonly CheckedFile[], runtime: Runtime): Promise<void> {
  const {printValue} = await import('../../cli/print/print-value.js')
  await printValue(new Map([['files', checked.map(fileData)]]), 'Validate', runtime)
}

function fileData(file: CheckedFile): Structure {
  const {name, as = null, located} = file
  return new Map<string, Value>([
    ['file', name],
    ['operation', as === DOCUMENT || as === STAGES ? null : as],
    ['kind', as === null ? null : as === DOCUMENT ? 'document' : as === STAGES ? 'stages' : 'request'],
    ['valid', isValid(file)],
    ['problems', reportData(located)],
  ])
}
