// One operation from argv to answer. Each line of `runOperation` is a stage, and each stage is a folder.
import {assemble} from '../../arguments/assemble.js'
import {decodeBlobs} from '../../arguments/blobs.js'
import {DIFF, IF_UNMODIFIED_SINCE, WIZARD} from '../../arguments/operation-flags.js'
import {ParameterFiles} from '../../arguments/parameter-file.js'
import {placeText} from '../../arguments/place-text.js'
import {sourceFinder} from '../../arguments/source-finder.js'
import type {Operation} from '../../model/vocabulary.js'
import {requireRegion} from '../../settings/region.js'
import {fillTokens} from '../../transport/fill-tokens.js'
import type {Structure} from '../../value/value.js'
import {printAnswer} from '../print/print-answer.js'
import type {Runtime} from '../runtime/runtime.js'
import {announceLocal, isLocal} from '../session/embedded.js'
import type {Session} from '../session/session.js'
import {settingsOf} from '../session/settings-of.js'
import {assertValid} from './assert-valid.js'
import {type Confirmation, consent, hasConsent, type Question} from './consent.js'
import {nothingDone} from './nothing-done.js'
import {scanOrOffer} from './offer-wizard.js'

/** @returns the exit code */
export async function runOperation(
  operation: Operation,
  argv: readonly string[],
  runtime: Runtime,
  question: (input: Structure) => Question,
): Promise<number> {
  const {globals, stdout, stderr} = runtime
  const scanned = await scanOrOffer(operation, argv, runtime)
  const files = new ParameterFiles(runtime)
  const {input: typed, paging} = await assemble(operation, scanned, globals, files)
  if (scanned.skeleton && scanned.skeleton !== 'output') {
    const {printSkeleton} = await import('./print-skeleton.js')
    await printSkeleton(operation, typed, scanned.skeleton, runtime)
    return 0
  }
  if (scanned.given.has(WIZARD))
    return (await import('../../workflows/wizard/run-wizard.js')).runWizard(operation, typed, {}, runtime)
  const settings = await settingsOf(runtime)
  if (!globals.dryRun && !isLocal(runtime)) requireRegion(settings)
  const input = fillTokens(operation, decodeBlobs(operation.input, typed, settings.binaryFormat))
  await assertValid(operation, input, settings, sourceFinder(operation, scanned, files), runtime)
  const {unmodifiedSince: since} = scanned
  if (scanned.given.has(DIFF))
    return (await import('../../workflows/diff/run-diff.js')).runDiff(input, settings, runtime, since)
  if (globals.dryRun) {
    await stdout.write((await import('./dry-run.js')).dryRunText(operation, input))
    if (since !== undefined) await stderr.write(`${IF_UNMODIFIED_SINCE} was not checked: a dry run asks no service\n`)
    return 0
  }
  if (scanned.skeleton === 'output') {
    const {outputSkeleton} = await import('../../arguments/skeleton/output-skeleton.js')
    return printAnswer(operation, [outputSkeleton(operation)], {paged: false}, settings, runtime)
  }
  await announceLocal(runtime)
  const asked = hasConsent(runtime) ? undefined : question(input)
  // Only a question that the service has to word is worth a session before its answer is known.
  if (typeof asked !== 'function') await askFirst(operation, asked, runtime)
  const {openSession} = await import('../session/session.js')
  const session = await openSession(settings, runtime, false)
  try {
    if (typeof asked === 'function') await askFirst(operation, await asked(session.send), runtime)
    if (since !== undefined) await guard(input, since, session)
    return await printAnswer(operation, session.pages(operation, input, paging), {paged: paging.on}, settings, runtime)
  } finally {
    await session.close()
  }
}

/** @throws OtherError where the job was updated after that time */
async function guard(input: Structure, since: number, session: Session): Promise<void> {
  const {readJob, refuseModified} = await import('../../workflows/diff/refuse-changed.js')
  refuseModified(await readJob(String(input.get('jobId')), session), since)
}

async function askFirst(
  operation: Operation,
  confirmation: Confirmation | string | undefined,
  runtime: Runtime,
): Promise<void> {
  const {service, command} = operation
  const otherWays = [
    `Or spell it as the AWS CLI does, which never asks: iotjobs ${service} ${command}${placeText(runtime.globals)} …`,
  ]
  await consent(confirmation, runtime, {otherWays, declined: nothingDone(operation)})
}
