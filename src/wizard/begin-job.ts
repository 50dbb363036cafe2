// The first answers → what the input starts from. Asks the ports; sends nothing that changes anything.

import {asNewJob, jobInput} from '../derive/job-input.js'
import {known} from '../members/known.js'
import {Job} from '../model/iot/job.js'
import type {Structure} from '../value/value.js'
import {type AnswersFile, readAnswers} from './answers-file.js'
import {type Beginning, NOTHING} from './beginning.js'
import type {WizardPorts} from './wizard-ports.js'

/** @param answers of the questions of `plan/start.ts` */
export async function beginNewJob(
  answers: ReadonlyMap<string, string>,
  ports: WizardPorts,
): Promise<Beginning & {readonly kept?: AnswersFile}> {
  switch (answers.get('start')) {
    case 'template':
      return beginFromTemplate(answers.get('start.template') ?? '', ports)
    case 'job':
      return {base: await likeJob(answers.get('start.job') ?? '', ports)}
    case 'file':
      return beginFromFile(await ports.readInput(answers.get('start.file') ?? ''))
    default:
      return NOTHING
  }
}

export async function beginFromTemplate(arn: string, ports: WizardPorts): Promise<Beginning> {
  const template = await ports.template(arn)
  return {base: new Map([['jobTemplateArn', template.arn]]), template}
}

/** @throws ServiceError where the job does not exist: nothing can be updated then */
export async function beginUpdate(jobId: string, ports: Pick<WizardPorts, 'job'>): Promise<Beginning> {
  return {base: new Map([['jobId', jobId]]), job: await ports.job(jobId)}
}

function beginFromFile(content: Structure): Beginning & {readonly kept?: AnswersFile} {
  const kept = readAnswers(content)
  return kept ? {...kept.beginning, kept} : {base: content}
}

/** What a job was created with, as far as DescribeJob tells; a template brings its own document. */
async function likeJob(jobId: string, ports: WizardPorts): Promise<Structure> {
  const job = await ports.job(jobId)
  const document = known(Job, job).jobTemplateArn !== undefined ? undefined : await ports.document(jobId)
  return asNewJob(jobInput(job, {document}))
}
