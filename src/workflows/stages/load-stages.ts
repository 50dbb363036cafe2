// The file of a staged rollout, and the job that it names → a plan, with a fingerprint of all that it says. Asks no service.

import {createHash} from 'node:crypto'
import {dirname, resolve} from 'node:path'
import {BadValue} from '../../arguments/bad-value.js'
import {inlineDocument} from '../../arguments/files/inline-document.js'
import {readDocument} from '../../arguments/files/read-document.js'
import {isUnreadable, readRequestFile} from '../../arguments/files/read-request-file.js'
import {readInputFile} from '../../cli/runtime/input-file.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {readStagesFile} from '../../derive/stages-file.js'
import type {StagesFile, StageTargets} from '../../derive/stages-plan.js'
import {type TargetWord, targetLines} from '../../derive/target-lines.js'
import {UsageError} from '../../errors/cli-error.js'
import type {Shaped} from '../../members/shaped.js'
import type {CreateJobRequest} from '../../model/iot/job.js'
import {linesBehind} from '../../text/one-line.js'
import {printJson} from '../../value/json/json-print.js'
import {pathText} from '../../value/path.js'
import type {Structure} from '../../value/value.js'
import type {TargetRequest} from '../targets/target-request.js'

export interface LoadedStages {
  readonly file: StagesFile
  /** Input of create-job, without jobId and targets. */
  readonly job: Structure
  readonly targets: TargetRequest
  /** 12 hexadecimal digits: another file, another document or other things have another one. */
  readonly plan: string
  /** Where its checks are run. */
  readonly folder: string
}

/** @throws UsageError with all that is wrong with it */
export async function loadStages(name: string, runtime: Runtime): Promise<LoadedStages> {
  const source = await readInputFile(name, runtime)
  const read = await readDocument(source.text, source.format)
  if (!(read instanceof Map)) {
    throw new UsageError(`${source.name}: ${read.reason}`, {hints: read.hint === undefined ? [] : [read.hint]})
  }
  const {plan: file, faults} = readStagesFile(read)
  if (!file) {
    const lines = faults.map(({path, message}) => `  ${pathText(path)} ${message}`)
    throw new UsageError([`${source.name} is not a valid file of stages`, ...lines], {
      hints: ['iotjobs schema stages prints what such a file may hold'],
    })
  }
  const folder = source.name === '<stdin>' ? runtime.cwd : dirname(resolve(runtime.cwd, source.name))
  const inFolder = {...runtime, cwd: folder}
  const job = await readJob(file, folder, inFolder)
  const targets = await readTargets(file.targets, inFolder)
  const words = [...targets.things, ...targets.excluded].map(({name: word}) => word)
  const plan = createHash('sha256')
    .update([source.text, printJson(job), words.join('\n')].join('\0'))
    .digest('hex')
  return {file, job, targets, plan: plan.slice(0, 12), folder}
}

async function readJob({job}: StagesFile, folder: string, runtime: Runtime): Promise<Structure> {
  const input = typeof job === 'string' ? await jobFile(job, folder, runtime) : await inline(job, folder)
  const given: Shaped<typeof CreateJobRequest> = input
  const own = (['jobId', 'targets'] as const).find((member) => given.has(member))
  if (own !== undefined) {
    throw new UsageError(`${typeof job === 'string' ? job : 'job'}: ${own} is set by each stage`, {
      hints: [`Leave ${own} out`],
    })
  }
  if ((given.get('targetSelection') ?? 'SNAPSHOT') === 'SNAPSHOT') return input
  throw new UsageError('The jobs of stages are SNAPSHOT jobs: a CONTINUOUS one never ends', {
    hints: ['Leave targetSelection out'],
  })
}

async function jobFile(name: string, folder: string, runtime: Runtime): Promise<Structure> {
  const file = await readInputFile(name, runtime)
  const read = await readRequestFile(file, dirname(resolve(folder, name)))
  if (!isUnreadable(read)) return read.input
  throw new UsageError(`${name}: ${read.reason}`, {hints: read.hint === undefined ? [] : [read.hint]})
}

async function inline(job: Structure, folder: string): Promise<Structure> {
  try {
    return (await inlineDocument(job, {text: '', format: 'yaml', folder})).input
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    throw new UsageError(linesBehind('job: ', error), {hints: error.hints, cause: error})
  }
}

async function readTargets(targets: StageTargets, runtime: Runtime): Promise<TargetRequest> {
  const {things, groups, thingsFile, excludeFile, where} = targets
  const words = (names: readonly string[], location: string): TargetWord[] =>
    names.map((name) => ({name, arn: undefined, location}))
  return {
    things: [...words(things, 'targets.things'), ...(await fromFile(thingsFile, runtime))],
    groups: words(groups, 'targets.groups'),
    excluded: await fromFile(excludeFile, runtime),
    where,
    allowMissing: false,
  }
}

async function fromFile(name: string | undefined, runtime: Runtime): Promise<TargetWord[]> {
  if (name === undefined) return []
  const file = await readInputFile(name, runtime)
  return targetLines(file.text, file.name)
}
