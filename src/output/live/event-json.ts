// Events → lines of JSON, for programs. Members are only ever added within one version. Pure.

import type {FollowEvent, Outcome, Snapshot} from '../../progress/outcome.js'
import {type Progress, percent} from '../../progress/progress.js'
import {nextSteps, verdictSentence} from './verdict-text.js'

const VERSION = 1

/** @param seq rises by one from line to line */
export function eventJson(event: FollowEvent, seq: number): string {
  const head = {v: VERSION, seq, t: new Date(event.at).toISOString(), type: event.type}
  return JSON.stringify({...head, ...body(event)})
}

function body(event: FollowEvent): object {
  switch (event.type) {
    case 'start': {
      const {job, totalSource} = event.progress
      return {jobId: job.jobId, status: job.status, targets: knownTotal(event.progress), targetsSource: totalSource}
    }
    case 'counts':
      return countsBody(event.snapshot)
    case 'reason': {
      const {status, reason, count, sample} = event.group
      return {status, reason, count, sample, thing: event.thingName, attempt: event.attempt}
    }
    case 'api':
      return {level: 'warn', op: event.operation, code: event.code, retryInMs: event.retryIn}
    case 'warning':
      return {level: 'warn', message: event.text}
    case 'verdict':
      return verdictBody(event.outcome)
  }
}

function countsBody({at, progress, sendRate, stuck}: Snapshot): object {
  const {job, attempts, source} = progress
  return {
    status: job.status,
    things: thingsBody(progress),
    attempts,
    counts: source,
    ...(sendRate === undefined ? {} : {ratePerMin: Math.round(sendRate)}),
    ...(stuck
      ? {stuck: {status: stuck.status, things: stuck.count, silentSec: Math.round((at - stuck.since) / 1000)}}
      : {}),
  }
}

function thingsBody(progress: Progress): object {
  const {things, sent} = progress
  const total = knownTotal(progress)
  return {
    targeted: total,
    succeeded: things.SUCCEEDED,
    failed: things.FAILED,
    timedOut: things.TIMED_OUT,
    rejected: things.REJECTED,
    canceled: things.CANCELED,
    removed: things.REMOVED,
    inProgress: things.IN_PROGRESS,
    queued: things.QUEUED,
    notSent: total === null ? null : total - sent,
  }
}

/** Null where it is unknown. */
const knownTotal = ({total, totalSource}: Progress) => (totalSource === 'unknown' ? null : total)

/** The verdict as `wait` prints it, and as the last event has it. */
export function verdictBody(outcome: Outcome): object {
  const {jobId, verdict, exit, cause, limit, snapshot, waited} = outcome
  const progress = snapshot?.progress
  return {
    jobId,
    verdict,
    exit,
    cause,
    limit: limit?.flag ?? null,
    message: verdictSentence(outcome),
    jobStatus: progress && verdict !== 'deleted' ? progress.job.status : null,
    ...(progress
      ? {
          things: thingsBody(progress),
          attempts: progress.attempts,
          retriedThings: progress.retried,
          counts: progress.source,
          goodPercent: percent(progress.things.SUCCEEDED, progress.finished),
        }
      : {}),
    waitedSec: Math.round(waited / 1000),
    next: nextSteps(outcome),
  }
}
