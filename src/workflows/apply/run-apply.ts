// `iotjobs apply`: files that say what jobs and templates there should be → the requests that make it so. All files are read
// and compared before anything is sent; run again, it goes on where it stopped.

import {connectionFlags} from '../../arguments/connection-flags.js'
import {styleFor} from '../../cli/errors/report-style-for.js'
import {warningsText} from '../../cli/errors/warnings-text.js'
import {type Confirmation, consent, hasConsent} from '../../cli/operation/consent.js'
import {targetsQuestion} from '../../cli/operation/targets-question.js'
import {sayNext} from '../../cli/print/next-line.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {requestDestination} from '../../cli/session/local-simulator.js'
import {openService, type Service} from '../../cli/session/open-service.js'
import {findWholeJob, findWholeTemplate} from '../../cli/session/read-resources.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {type Found, planJob, planTemplate} from '../../derive/apply-plan.js'
import {ExitCode} from '../../errors/cli-error.js'
import {known} from '../../members/known.js'
import {CreateJobRequest, Job} from '../../model/iot/job.js'
import {operationById} from '../../model/operations.js'
import {agoText} from '../../progress/age.js'
import {isOpen, readJob} from '../../progress/observed-job.js'
import {nameCommand} from '../../text/name-command.js'
import {InputError} from '../../validation/input-error.js'
import {isError, validate} from '../../validation/validate.js'
import {printJson} from '../../value/json/json-print.js'
import {pathText} from '../../value/path.js'
import {applyData, applyLine, type PlannedFile} from './apply-text.js'
import {carryOut} from './carry-out.js'
import {type AppliedFile, readFiles} from './read-files.js'

interface Compared extends PlannedFile {
  readonly found: Found | undefined
}

/** @returns 252 where a file is refused; 1 where a dry run would change something */
export async function runApply(names: readonly string[], runtime: Runtime): Promise<number> {
  const files = await checkedFiles(names, runtime)
  const service = await openService(runtime)
  try {
    return await applyFiles(files, service, runtime)
  } finally {
    service.close()
  }
}

/** @throws InputError with all problems of all files */
export async function checkedFiles(names: readonly string[], runtime: Runtime): Promise<readonly AppliedFile[]> {
  const settings = await settingsOf(runtime)
  const context = {now: runtime.now(), depth: 'all', ...requestDestination(settings.region, runtime)} as const
  const {files, warnings} = await readFiles(names, context, runtime)
  if (warnings.length > 0) {
    const style = await styleFor(runtime.stderr, runtime.globals, runtime.env)
    await runtime.stderr.draw(await warningsText(warnings, settings.errorFormat, style))
  }
  return files
}

export async function applyFiles(files: readonly AppliedFile[], service: Service, runtime: Runtime): Promise<number> {
  const compared: Compared[] = []
  for (const file of files) compared.push(await compare(file, service, runtime.now()))
  refuseLate(compared)
  return apply(compared, service, runtime)
}

async function apply(compared: readonly Compared[], service: Service, runtime: Runtime): Promise<number> {
  const tell = teller(runtime)
  const refused = compared.some(({plan}) => plan.action === 'refuse')
  if (refused || runtime.globals.dryRun) {
    for (const one of compared) await tell(one, one.plan.action === 'unchanged')
    if (refused) await runtime.stderr.write(`${hintsOf(compared).join('\n')}\nNothing was sent\n`)
    if (refused) return ExitCode.input
    return compared.some(({plan}) => plan.action !== 'unchanged') ? 1 : 0
  }
  for (const question of await questions(compared, service, runtime)) await consent(question, runtime)
  for (const one of compared) {
    if (one.plan.requests.length > 0) await carryOut(one, one.found, service.session)
    await tell(one, true)
  }
  const [first] = compared.filter(({plan, file}) => file.kind === 'job' && plan.requests.length > 0)
  if (first) await sayNext(nameCommand('watch', first.file.id, connectionFlags(runtime.globals)), runtime)
  return 0
}

async function compare(file: AppliedFile, {read, now}: Service, realNow: number): Promise<Compared> {
  if (file.kind === 'template') {
    const found = await findWholeTemplate(file.id, read)
    return {file, found, plan: planTemplate(file.input, found)}
  }
  const whole = await findWholeJob(file.id, read)
  const found = whole && {...whole, ended: endedText(whole.shown, Math.max(now, realNow))}
  return withinRules({file, found, plan: planJob(file.input, found)})
}

/** An update may break rules that the creation does not: retries can only be switched off. */
function withinRules(compared: Compared): Compared {
  const {plan, file} = compared
  const update = plan.requests.find(({operation}) => operation.name === 'UpdateJob')
  if (!update) return compared
  const context = {now: 0, depth: 'all'} as const
  const broken = validate(operationById('iot.UpdateJob'), update.input, context).find(isError)
  if (!broken) return compared
  const reason =
    broken.code === 'E366'
      ? 'retries of a job can only be switched off'
      : `${pathText(broken.path)} cannot be updated this way`
  return {
    ...compared,
    plan: {
      action: 'refuse',
      members: plan.members,
      requests: [],
      reason,
      hint: `See iotjobs explain ${broken.code}, about ${file.id}`,
    },
  }
}

function endedText(shown: Found['shown'], now: number): string | undefined {
  const job = known(Job, shown)
  if (isOpen(readJob({job}))) return undefined
  return agoText(job.completedAt ?? job.lastUpdatedAt, now) ?? 'already'
}

/** Times that have passed matter only to what is still to be created. */
function refuseLate(compared: readonly Compared[]): void {
  const late = compared.flatMap(({file, plan}) => (plan.action === 'create' ? file.late : []))
  if (late.some(({problem}) => isError(problem))) throw new InputError(late)
}

const hintsOf = (compared: readonly Compared[]) => [
  ...new Set(compared.flatMap(({plan}) => (plan.hint === undefined ? [] : [plan.hint]))),
]

function teller({globals, stdout}: Runtime): (one: PlannedFile, done: boolean) => Promise<void> {
  return (one, done) =>
    stdout.write(`${globals.output === 'ndjson' ? printJson(applyData(one, done)) : applyLine(one, done)}\n`)
}

/** What create-job would ask of each, in one; and once for the templates that are replaced. */
async function questions(compared: readonly Compared[], {read}: Service, runtime: Runtime): Promise<Confirmation[]> {
  if (hasConsent(runtime)) return []
  const large: Confirmation[] = []
  for (const {file, plan} of compared) {
    const {targets} = known(CreateJobRequest, file.input)
    if (plan.action !== 'create' || file.kind !== 'job' || !targets) continue
    const asked = await targetsQuestion(file.id, targets, read)
    if (asked) large.push({...asked, question: `${file.id}: ${asked.question}`})
  }
  const replaced = compared.filter(({plan}) => plan.action === 'replace').map(({file}) => file.id)
  return [
    ...(large.length > 1 ? [{question: large.map(({question}) => question).join('\n'), typed: 'apply'}] : large),
    ...(replaced.length > 0
      ? [
          {
            question: `Delete and recreate the job ${replaced.length === 1 ? 'template' : 'templates'} ${replaced.join(', ')}?`,
          },
        ]
      : []),
  ]
}
