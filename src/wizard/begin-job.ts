// The first answers → what the input starts from. Asks the desk; sends nothing that changes anything.
import {placeText} from '../arguments/place-text.js'
import {UsageError} from '../errors/cli-error.js'
import type {Operation} from '../model/vocabulary.js'
import {isStructure, type Structure, type Value} from '../value/value.js'
import {type AnswersFile, readAnswers} from './answers-file.js'
import {valueAt, withMember} from './at-path.js'
import {type Beginning, NOTHING} from './beginning.js'
import type {Desk} from './desk.js'

/** @param answers of the questions of `plan/start.ts` */
export async function beginNewJob(
  operation: Operation,
  answers: ReadonlyMap<string, string>,
  desk: Desk,
): Promise<Beginning & {readonly kept?: AnswersFile}> {
  switch (answers.get('start')) {
    case 'template':
      return beginFromTemplate(answers.get('start.template') ?? '', desk)
    case 'job':
      return {base: await likeJob(operation, answers.get('start.job') ?? '', desk)}
    case 'file':
      return beginFromFile(await desk.readInput(answers.get('start.file') ?? ''))
    default:
      return NOTHING
  }
}

export async function beginFromTemplate(arn: string, desk: Desk): Promise<Beginning> {
  const template = await desk.template(arn)
  return {base: new Map([['jobTemplateArn', template.arn]]), template}
}

/** @throws UsageError where there is no such job: no answer could make an update of it */
export async function beginUpdate(jobId: string, desk: Pick<Desk, 'job' | 'globals'>): Promise<Beginning> {
  const job = await desk.job(jobId)
  if (!job)
    throw new UsageError(`There is no job "${jobId}" to update`, {
      hints: [`iotjobs list-jobs${placeText(desk.globals)} tells what there is`],
    })
  return {base: new Map([['jobId', jobId]]), job}
}

function beginFromFile(content: Structure): Beginning & {readonly kept?: AnswersFile} {
  const kept = readAnswers(content)
  return kept ? {...kept.beginning, kept} : {base: content}
}

/** What a job was created with, as far as DescribeJob tells; not its name, and no times that have passed. */
async function likeJob({input}: Operation, jobId: string, desk: Desk): Promise<Structure> {
  const job = (await desk.job(jobId)) ?? new Map<string, Value>()
  const members = Object.keys(input.members).flatMap((name) => {
    const value = job.get(name)
    return name === 'jobId' || isEmpty(value) ? [] : [[name, value ?? null] as const]
  })
  const base = withoutTimes(new Map(members))
  return base.has('jobTemplateArn') ? base : withMember(base, ['document'], await desk.document(jobId))
}

const isEmpty = (value: Value | undefined) =>
  value === undefined || value === null || (isStructure(value) && value.size === 0)

function withoutTimes(base: Structure): Structure {
  const windows = valueAt(base, ['schedulingConfig', 'maintenanceWindows'])
  return withMember(base, ['schedulingConfig'], windows && new Map([['maintenanceWindows', windows]]))
}
