// The two stages of each wizard: the questions about where to start, and the plan that follows from their answers.
import {known} from '../members/known.js'
import {CreateJobRequest, UpdateJobRequest} from '../model/iot/job.js'
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import type {AnswersFile} from './answers-file.js'
import {beginFromTemplate, beginNewJob, beginUpdate} from './begin-job.js'
import {type Beginning, NOTHING} from './beginning.js'
import {createJobPlan} from './plan/create-job.js'
import {jobPlan, startPlan} from './plan/start.js'
import {updateJobPlan} from './plan/update-job.js'
import type {Question} from './question.js'
import type {WizardPorts} from './wizard-ports.js'

export interface Stages {
  readonly start: readonly Question[]
  begin(answers: ReadonlyMap<string, string>): Promise<Beginning & {readonly kept?: AnswersFile}>
  plan(beginning: Beginning): readonly Question[]
}

/** @param given members that flags have given; where they say what the job is to do, the user is not asked where to start */
export function stagesOf(operation: Operation, given: Structure, ports: WizardPorts): Stages {
  return operation.name === 'UpdateJob' ? updateStages(operation, given, ports) : createStages(operation, given, ports)
}

function createStages(operation: Operation, given: Structure, ports: WizardPorts): Stages {
  const {jobTemplateArn: arn, document, documentSource} = known(CreateJobRequest, given)
  const plan = ({base, template}: Beginning) => createJobPlan(operation, base, template, ports)
  if (arn !== undefined) return {start: [], begin: () => beginFromTemplate(arn, ports), plan}
  if (document !== undefined || documentSource !== undefined) return {start: [], begin: async () => NOTHING, plan}
  return {start: startPlan(ports), begin: (answers) => beginNewJob(answers, ports), plan}
}

function updateStages(operation: Operation, given: Structure, ports: WizardPorts): Stages {
  const {jobId} = known(UpdateJobRequest, given)
  return {
    start: jobId === undefined ? jobPlan(ports) : [],
    begin: (answers) => beginUpdate(jobId ?? answers.get('start.job') ?? '', ports),
    plan: ({job = new Map()}) => updateJobPlan(operation, job),
  }
}
