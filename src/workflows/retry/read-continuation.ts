// The words of retry and rollback → what was asked for. Asks no service.

import {assemble} from '../../arguments/assemble.js'
import {ParameterFiles} from '../../arguments/files/parameter-file.js'
import {namesOfFlags, type TypedName} from '../../arguments/names-in.js'
import type {OperationFlag} from '../../arguments/operation-flags.js'
import {scanOperation} from '../../arguments/scan-operation.js'
import {checkNames} from '../../cli/check-names.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {readStatuses} from '../../cli/runtime/status-flag.js'
import type {Continuation as Kind} from '../../derive/continued-id.js'
import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther, requiredArguments} from '../../errors/words.js'
import type {ThingStatus} from '../../progress/choose-things.js'
import {nameFlag} from '../../text/name-command.js'
import {ALLOW_MISSING} from '../targets/target-flags.js'
import type {Asked} from './continuation.js'
import {
  CANCEL,
  continuingOperation,
  EXCEPT_REASON,
  REASON,
  retryFlags,
  rollbackFlags,
  STATUS,
  TO,
  WAIT,
} from './retry-flags.js'
import {RETRY_DEFAULT, RETRY_STATUSES, ROLLBACK_DEFAULT, ROLLBACK_STATUSES} from './statuses.js'

interface Rules {
  readonly flags: readonly OperationFlag[]
  readonly statuses: readonly ThingStatus[]
  readonly usual: readonly ThingStatus[]
}

const RULES: Readonly<Record<Kind, Rules>> = {
  retry: {flags: retryFlags, statuses: RETRY_STATUSES, usual: RETRY_DEFAULT},
  rollback: {flags: rollbackFlags, statuses: ROLLBACK_STATUSES, usual: ROLLBACK_DEFAULT},
}

/** @throws UsageError */
export async function readContinuation(kind: Kind, argv: readonly string[], runtime: Runtime): Promise<Asked> {
  const {flags, statuses, usual} = RULES[kind]
  const command = `iotjobs ${kind}`
  const scanned = scanOperation(continuingOperation, argv, {command, elsewhere: () => undefined}, flags, 1)
  const {given} = scanned
  const [jobId] = scanned.words
  if (jobId === undefined) {
    throw requiredArguments(
      ['job'],
      [...takenByFlags(given), `job: Id of the job, as in ${command} fw-2`, `${command} --help lists the options`],
    )
  }
  if (scanned.skeleton) throw new UsageError(`argument --generate-cli-skeleton: ${kind} builds its own request`)
  const files = new ParameterFiles(runtime)
  const {input: overrides} = await assemble(continuingOperation, scanned, runtime.globals, files)
  await checkNames([
    {typed: 'job', kind: 'job', name: jobId},
    ...namesOfFlags(given, flags),
    // The service is asked for it before the new job is checked as a whole.
    ...nameOf('--job-id', overrides.get('jobId')),
  ])
  const unfit = ['targets', 'targetSelection', 'jobTemplateArn'].find((member) => overrides.has(member))
  if (unfit !== undefined) {
    throw new UsageError(`Cannot set ${unfit}: it is taken from ${jobId}`, {
      hints: [`To send the same to other things: iotjobs create-job ${nameFlag('--from-job', jobId)}`],
    })
  }
  const to = given.get(TO)?.[0]
  checkDocument(kind, to, overrides)
  return {
    kind,
    jobId,
    statuses: readStatuses(given.get(STATUS), statuses) ?? usual,
    reasons: {only: given.get(REASON) ?? [], except: given.get(EXCEPT_REASON) ?? []},
    overrides,
    to,
    cancels: given.has(CANCEL),
    waits: given.has(WAIT),
    allowMissing: given.has(ALLOW_MISSING),
    scanned,
    files,
  }
}

/** Flags that take several words take all up to the next flag. */
const takenByFlags = (given: ReadonlyMap<string, readonly string[]>): string[] =>
  [...given]
    .filter(([, words]) => words.length > 1)
    .map(([flag, words]) => `${words.at(-1)} was read as a value of ${flag}: put the job first`)

const nameOf = (typed: string, name: unknown): TypedName[] =>
  typeof name === 'string' ? [{typed, kind: 'job', name}] : []

function checkDocument(kind: Kind, to: string | undefined, overrides: Asked['overrides']): void {
  const hasOwn = overrides.has('document') || overrides.has('documentSource')
  if (kind === 'retry' || (to !== undefined) !== hasOwn) return
  if (hasOwn) throw excludeEachOther(TO, 'a document')
  throw requiredArguments([TO], [`${TO} names the job whose document goes out again; --document gives another one`])
}
