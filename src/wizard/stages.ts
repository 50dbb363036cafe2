// The two stages of each wizard: the questions about where to start, and the plan that follows from their answers.
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import type {AnswersFile} from './answers-file.js'
import {beginFromTemplate, beginNewJob, beginUpdate} from './begin-job.js'
import {type Beginning, NOTHING} from './beginning.js'
import type {Desk} from './desk.js'
import {createJobPlan} from './plan/create-job.js'
import {jobPlan, startPlan} from './plan/start.js'
import {updateJobPlan} from './plan/update-job.js'
import type {Question} from './question.js'

export interface Stages {
  readonly start: readonly Question[]
  begin(answers: ReadonlyMap<string, string>): Promise<Beginning & {readonly kept?: AnswersFile}>
  plan(beginning: Beginning): readonly Question[]
}

/** @param given members that flags have given; where they say what the job is to do, nobody is asked where to start */
export function stagesOf(operation: Operation, given: Structure, desk: Desk): Stages {
  return operation.name === 'UpdateJob' ? updateStages(operation, given, desk) : createStages(operation, given, desk)
}

function createStages(operation: Operation, given: Structure, desk: Desk): Stages {
  const arn = given.get('jobTemplateArn')
  const plan = ({base, template}: Beginning) => createJobPlan(operation, base, template, desk)
  if (typeof arn === 'string') return {start: [], begin: () => beginFromTemplate(arn, desk), plan}
  if (given.has('document') || given.has('documentSource')) return {start: [], begin: async () => NOTHING, plan}
  return {start: startPlan(desk), begin: (answers) => beginNewJob(answers, desk), plan}
}

function updateStages(operation: Operation, given: Structure, desk: Desk): Stages {
  const jobId = given.get('jobId')
  return {
    start: typeof jobId === 'string' ? [] : jobPlan(desk),
    begin: (answers) => beginUpdate(typeof jobId === 'string' ? jobId : (answers.get('start.job') ?? ''), desk),
    plan: ({job = new Map()}) => updateJobPlan(operation, job),
  }
}
