// Facts about one thing and one job → findings, and the likely cause. Pure.
import {ageSeconds} from '../progress/age.js'
import {checkDevice} from './check-device.js'
import {checkJob, checkTarget} from './check-job.js'
import {checkQueue, checkTimer} from './check-queue.js'
import {CAUSES, type Check, type Finding} from './finding.js'
import type {ThingFacts} from './thing-facts.js'

export interface Diagnosis {
  /** Of the execution; `NOT_SENT` where there is none. */
  readonly status: string
  /** Since it was queued, or started. */
  readonly ageSeconds: number | undefined
  /** The first problem of those that count; nothing where there is none. */
  readonly cause: Check | undefined
  readonly findings: readonly Finding[]
}

export function diagnose(facts: ThingFacts): Diagnosis {
  const {execution, now} = facts
  const known = 'value' in execution ? execution.value : undefined
  const since = known?.status === 'IN_PROGRESS' ? known.startedAt : known?.queuedAt
  const findings = isOver(known?.status) ? [...checkJob(facts)] : checksOf(facts)
  const problems = new Set(findings.filter(({level}) => level === 'problem').map(({check}) => check))
  return {
    status: known?.status ?? ('unknown' in execution ? 'unknown' : 'NOT_SENT'),
    ageSeconds: ageSeconds(since, now),
    cause: isOver(known?.status) ? undefined : CAUSES.find((check) => problems.has(check)),
    findings,
  }
}

const checksOf = (facts: ThingFacts): Finding[] => [
  ...checkJob(facts),
  ...checkTarget(facts),
  ...checkQueue(facts),
  ...checkDevice(facts),
  ...checkTimer(facts),
]

const isOver = (status: string | undefined) => status !== undefined && status !== 'QUEUED' && status !== 'IN_PROGRESS'
