// Where a new job starts from. The answers choose a beginning; they are not members of the input.

import {wasChosen} from '../gate-question.js'
import type {Question} from '../question.js'
import type {WizardPorts} from '../wizard-ports.js'

export function startPlan(ports: WizardPorts): Question[] {
  return [
    startQuestion({
      id: 'start',
      title: 'Start from',
      choices: [
        {value: 'nothing', label: 'nothing'},
        {value: 'template', label: 'a template', note: 'custom, or managed by AWS'},
        {value: 'job', label: 'a job', note: 'its document and settings, under a new name'},
        {value: 'file', label: 'a file', note: 'JSON or YAML for --cli-input-json, or kept answers'},
      ],
      initial: 'nothing',
    }),
    startQuestion({
      id: 'start.template',
      title: 'Template',
      hint: 'a name from the list, or an ARN',
      applies: wasChosen('start', 'template'),
      find: ports.findTemplates,
      probe: async (answer) => (answer.includes(':jobtemplate/') ? undefined : 'Choose a template, or type its ARN'),
    }),
    startQuestion({
      id: 'start.job',
      title: 'Job to start from',
      hint: 'job id',
      applies: wasChosen('start', 'job'),
      find: (typed) => ports.findJobs(typed, false),
      probe: (answer) => missingJob(ports, answer),
    }),
    startQuestion({id: 'start.file', title: 'File', hint: 'such as job.json', applies: wasChosen('start', 'file')}),
    startQuestion({
      id: 'start.rest',
      title: 'Its settings',
      help: 'What is missing, such as the id of the new job, is always asked. The review shows them all, and each can be changed there',
      applies: wasChosen('start', 'job', 'file'),
      choices: [
        {value: 'review', label: 'take them, and go to the review'},
        {value: 'each', label: 'go through them one by one', note: 'each with its current answer'},
      ],
      initial: 'review',
    }),
  ]
}

export function jobPlan(ports: WizardPorts): Question[] {
  return [
    startQuestion({
      id: 'start.job',
      title: 'Job to update',
      hint: 'job id',
      find: (typed) => ports.findJobs(typed, true),
      probe: (answer) => missingJob(ports, answer),
    }),
  ]
}

async function missingJob({job}: WizardPorts, jobId: string): Promise<string | undefined> {
  return (await job(jobId)) ? undefined : `No job is named "${jobId}". Choose one from the list`
}

const startQuestion = (question: Partial<Question> & Pick<Question, 'id' | 'title'>): Question => ({
  member: '',
  hint: '',
  help: 'What the questions offer as their answers; each can still be changed',
  applies: () => true,
  owns: [],
  apply: (input) => input,
  ...question,
})
