import {describeRule} from '../rule-table.js'

const window = (startTime: string) => ({maintenanceWindows: [{startTime, durationInMinutes: 60}]})
const scheduled = (startTime: string, targetSelection?: string) => ({
  targetSelection,
  schedulingConfig: window(startTime),
})
const SATURDAY = 'cron(0 2 ? * SAT *)'
const WINDOWS = 'schedulingConfig.maintenanceWindows'

describeRule('rule: maintenance windows', /^(E391|E392|W393|W394)$/, [
  {title: 'takes continuous jobs', changes: scheduled(SATURDAY, 'CONTINUOUS'), finds: []},
  {title: 'refuses snapshots', changes: scheduled(SATURDAY, 'SNAPSHOT'), finds: [`E391 ${WINDOWS}`]},
  {title: 'knows the default', changes: scheduled(SATURDAY), finds: [`E391 ${WINDOWS}`]},
  {
    title: 'refuses what is not cron',
    changes: scheduled('every day', 'CONTINUOUS'),
    finds: [`E392 ${WINDOWS}[0].startTime`],
  },
  {
    title: 'doubts years that are over',
    changes: scheduled('cron(0 2 ? * SAT 2020-2025)', 'CONTINUOUS'),
    finds: [`W393 ${WINDOWS}[0].startTime`],
  },
  {
    title: 'doubts ranges that run backwards',
    changes: scheduled('cron(0 2 ? * FRI-MON *)', 'CONTINUOUS'),
    finds: [`W394 ${WINDOWS}[0].startTime`],
  },
  {title: 'takes templates', id: 'iot.CreateJobTemplate', changes: window(SATURDAY), finds: []},
  {
    title: 'reads the windows of templates',
    id: 'iot.CreateJobTemplate',
    changes: window('cron(0 24 ? * SAT *)'),
    finds: ['E392 maintenanceWindows[0].startTime'],
  },
])
