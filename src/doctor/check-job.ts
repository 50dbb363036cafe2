// Whether the job itself lets the thing have it: over, held, before its time, outside a window, or not for this thing.
import {isGroupArn, nameInArn} from '../model/arn.js'
import {nameCommand} from '../text/name-command.js'
import {type Finding, finding} from './finding.js'
import type {JobState, ThingFacts} from './thing-facts.js'

const DESCRIBE_JOB = 'iot:DescribeJob'
const TAGS = 'iot:ListTagsForResource'
const GROUPS = 'iot:ListThingGroupsForThing'

/** @param execution that of the thing, where one is looked at */
export function checkJob({
  job,
  now,
  execution,
}: Pick<ThingFacts, 'job' | 'now'> & Partial<Pick<ThingFacts, 'execution'>>): readonly Finding[] {
  const {jobId, status, startsAt, openings} = job
  if (status !== 'IN_PROGRESS' && status !== 'SCHEDULED')
    return [finding('job', 'problem', `the job is over: ${status}`, DESCRIBE_JOB)]
  const found = [...checkHeld(jobId, job.held, execution)]
  if (status === 'SCHEDULED' && startsAt !== undefined)
    found.push(finding('job', 'problem', `the job starts at ${utc(startsAt)}`, DESCRIBE_JOB))
  const [opening] = openings
  if (opening !== undefined && opening > now)
    found.push(
      finding('job', 'problem', `outside its maintenance window, which opens at ${utc(opening)}`, DESCRIBE_JOB),
    )
  return found
}

/** A job that is held sends no more; what it has sent may still start. */
function checkHeld(jobId: string, held: JobState['held'], execution?: ThingFacts['execution']): readonly Finding[] {
  if ('unknown' in held) return [finding('job', 'unknown', 'whether the job is held is not known', held.unknown)]
  if (!held.value) return []
  const fix = [nameCommand('resume', jobId)]
  const isSent = execution !== undefined && 'value' in execution && execution.value !== undefined
  return isSent
    ? [finding('job', 'note', 'the job is held; this thing has it already', TAGS)]
    : [finding('job', 'problem', 'the job is held', TAGS, fix)]
}

/** How the thing is a target, or that it is none. */
export function checkTarget({thing, job, groups, execution}: ThingFacts): readonly Finding[] {
  if (job.targets.some((target) => !isGroupArn(target) && nameInArn(target) === thing))
    return [finding('target', 'ok', 'a target', DESCRIBE_JOB), ...notSent(job, execution)]
  if ('unknown' in groups)
    return [finding('target', 'unknown', 'its groups are not known', groups.unknown), ...unknownExecution(execution)]
  const through = groups.value.find((group) => job.targets.some((target) => target === group))
  if (through !== undefined)
    return [
      finding('target', 'ok', `a target, through group ${nameInArn(through)}`, GROUPS),
      ...notSent(job, execution),
    ]
  if ('value' in execution && execution.value)
    return [finding('target', 'note', 'not a target any more: it has left the group since', GROUPS)]
  return [
    finding('target', 'problem', 'not a target of the job, and in none of its groups', GROUPS),
    ...unknownExecution(execution),
  ]
}

function notSent({rollingOut}: JobState, execution: ThingFacts['execution']): readonly Finding[] {
  if ('unknown' in execution) return unknownExecution(execution)
  if (execution.value) return []
  const text = rollingOut
    ? 'not sent yet: the rollout has not reached it'
    : 'never sent: it joined after the job was sent, or its execution was deleted'
  return [finding('target', rollingOut ? 'note' : 'problem', text, 'iot:DescribeJobExecution')]
}

const unknownExecution = (execution: ThingFacts['execution']): readonly Finding[] =>
  'unknown' in execution ? [finding('target', 'unknown', 'its execution is not known', execution.unknown)] : []

export const utc = (moment: number): string => `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')}Z`
