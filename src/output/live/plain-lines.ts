// Events → lines without any control code, for logs: one for each change that is worth reading, at times a sign of life, and
// at the end exactly one verdict. Knows time only from the events.

import {durationText} from '../../progress/duration.js'
import {isOpen, type ObservedJob} from '../../progress/observed-job.js'
import type {FollowEvent, Outcome, Snapshot} from '../../progress/outcome.js'
import {isWhole, type Progress, percent} from '../../progress/progress.js'
import type {Stuck} from '../../progress/stuck.js'
import {nameText} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import {sentText} from './progress-text.js'
import {clock, retryText} from './retry-text.js'
import {scheduleText} from './schedule-text.js'
import {HEARTBEAT} from './status-text.js'
import {stuckText} from './stuck-text.js'
import {nextText, verdictSentence} from './verdict-text.js'

const STEP = 5
/** What the word and the numbers tell. */
const SELF_EVIDENT: readonly Outcome['verdict'][] = ['succeeded', 'good-enough', 'completed-with-failures', 'deleted']
/** Where the whole is not known there are no steps; lines then come at most this often. */
const WITHOUT_STEPS = 2 * 60_000

export class PlainLines {
  private step = -1
  private lastAt = 0
  private lastText = ''
  private stuckOn: Stuck['status'] | undefined

  lines(event: FollowEvent): string[] {
    const texts = this.texts(event)
    if (texts.length > 0) this.lastAt = event.at
    return texts.map((text) => `${clock(event.at)} ${deviceText(text)}`)
  }

  private texts(event: FollowEvent): string[] {
    switch (event.type) {
      case 'start':
        return [startText(event.progress, event.at)]
      case 'counts':
        return this.progressTexts(event.at, event.snapshot)
      case 'reason':
        return reasonTexts(event)
      case 'api':
        return [retryText(event)]
      case 'warning':
        return [`warning: ${event.text}`]
      case 'verdict':
        return event.outcome.verdict === 'unreachable' && !event.outcome.snapshot ? [] : [endText(event.outcome)]
    }
  }

  private progressTexts(at: number, snapshot: Snapshot): string[] {
    const {progress} = snapshot
    const stuck = this.stuckTexts(at, snapshot)
    return stuck.length > 0 ? stuck : this.changeTexts(at, progress)
  }

  /** As soon as it is known, and with each sign of life. */
  private stuckTexts(at: number, {progress, stuck, connection}: Snapshot): string[] {
    const status = stuck?.status
    const isNew = status !== this.stuckOn
    this.stuckOn = status
    if (!stuck || (!isNew && at - this.lastAt < HEARTBEAT)) return []
    const {text, command} = stuckText(stuck, progress.job, at, connection)
    return [`${progress.job.jobId} stuck: ${text} · ${command}`]
  }

  private changeTexts(at: number, progress: Progress): string[] {
    const known = isWhole(progress) && progress.total > 0
    const step = known ? Math.floor(percent(progress.sent, progress.total) / STEP) : -1
    // Of a job that is over the verdict tells, right after.
    const silent = isOpen(progress.job) ? at - this.lastAt : 0
    const numbers = numbersText(progress)
    if (known && this.step === -1) this.step = 0
    if (step > this.step && progress.sent > 0) {
      this.step = step
      return this.once(
        `${progress.job.jobId} ${percent(progress.sent, progress.total)} % sent (${progress.sent}/${progress.total})`,
        numbers,
      )
    }
    if (silent >= HEARTBEAT) return this.beat(progress, numbers)
    const due = silent >= WITHOUT_STEPS && !known && numbers !== this.lastText
    return due ? this.beat(progress, numbers) : []
  }

  private once(head: string, numbers: string): string[] {
    this.lastText = numbers
    return [`${head} ${numbers}`]
  }

  private beat({job}: Progress, numbers: string): string[] {
    return this.once(`${job.jobId} ${stillText(job)}:`, numbers)
  }
}

const stillText = ({status}: ObservedJob) => (status === 'SCHEDULED' ? 'still scheduled' : 'still running')

function startText(progress: Progress, at: number): string {
  const {job, sent, totalSource} = progress
  const sentNow = totalSource === 'so far' ? `${sent} sent so far` : `${sentText(progress)} sent`
  return `${job.jobId} ${job.status} ${scheduleText(job, at) ?? sentNow}`
}

/** The first of its kind at once, then only at ten, a hundred, a thousand, so that a thousand devices do not fill a log. */
function reasonTexts({group, thingName, attempt}: Extract<FollowEvent, {type: 'reason'}>): string[] {
  const {reason} = group
  const tries = attempt > 1 ? ` (attempt ${attempt})` : ''
  if (group.count === 1) return [`${nameText(thingName)} ${group.status} ${reason}${tries}`]
  return /^10+$/.test(String(group.count)) ? [`at least ${group.count} things so far: ${group.status} ${reason}`] : []
}

function numbersText({things}: Progress): string {
  const seldom = [
    things.CANCELED > 0 ? ` canceled=${things.CANCELED}` : '',
    things.REMOVED > 0 ? ` removed=${things.REMOVED}` : '',
  ]
  return `ok=${things.SUCCEEDED} failed=${things.FAILED} timed_out=${things.TIMED_OUT} rejected=${things.REJECTED}${seldom.join('')} running=${things.IN_PROGRESS} queued=${things.QUEUED}`
}

function endText(outcome: Outcome): string {
  const {jobId, snapshot, verdict, exit, waited} = outcome
  const status =
    snapshot && verdict !== 'deleted' ? ` ${snapshot.progress.job.status} ${numbersText(snapshot.progress)}` : ''
  const more = SELF_EVIDENT.includes(verdict) ? '' : `: ${verdictSentence(outcome)}${nextText(outcome)}`
  return `${jobId}${status} ${durationText(waited)} ${verdict} exit=${exit}${more}`
}
