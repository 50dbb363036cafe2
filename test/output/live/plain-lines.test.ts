import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {PlainLines} from '../../../src/output/live/plain-lines.js'
import type {FollowEvent, Snapshot} from '../../../src/progress/outcome.js'
import {measure} from '../../../src/progress/progress.js'
import {verdictOf} from '../../../src/progress/verdict.js'
import {jobOf, MINUTE, START, things} from '../../progress/jobs.js'
import {snapshot as moment} from './rollout.js'

const thousand = things(...Array.from({length: 1000}, (_, i) => `t${i}`))
const NOTHING = {groups: [], sampled: 0, failures: []}

function snapshotAt(at: number, sent: number, failed: number, known: boolean): Snapshot {
  const finished = Math.floor(sent * 0.9)
  const executions = {QUEUED: sent - finished, FAILED: failed, SUCCEEDED: finished - failed}
  const job = jobOf({executions, rollingOut: sent < 1000, ...(known ? {targets: thousand} : {})})
  return {...moment, at, since: START, progress: measure(job, undefined), reasons: NOTHING}
}

/** A rollout of an hour, looked at every 5 s, with a hundred failures of three kinds. */
function hour(known: boolean): string[] {
  const plain = new PlainLines()
  const lines: string[] = []
  const tell = (event: FollowEvent) => lines.push(...plain.lines(event))
  tell({type: 'start', at: START, progress: snapshotAt(START, 0, 0, known).progress})
  const counts = [0, 0, 0]
  let last = snapshotAt(START, 0, 0, known)
  for (let second = 0; second <= 3600; second += 5) {
    const at = START + second * 1000
    const failed = Math.min(100, Math.floor(second / 30))
    last = snapshotAt(at, Math.min(1000, Math.floor(second / 3)), Math.min(failed, Math.floor(second / 4)), known)
    if (second % 30 === 0 && second > 0 && failed < 100) {
      const kind = failed % 3
      counts[kind] = (counts[kind] ?? 0) + 1
      const group = {status: 'FAILED', reason: `reason ${kind}`, count: counts[kind] ?? 0, sample: []} as const
      tell({type: 'reason', at, group, thingName: `t${failed}`, attempt: 1})
    }
    tell({type: 'counts', at, snapshot: last, changed: true})
  }
  const at = START + 60 * MINUTE
  const outcome = {...verdictOf('gave-up'), jobId: 'fw-2', waited: 60 * MINUTE, snapshot: last, connection: ''}
  tell({type: 'verdict', at, outcome})
  return lines
}

const timeOf = (line: string) => Date.parse(`2026-11-20T${line.slice(0, 9)}`)

describe('plain lines', () => {
  for (const known of [true, false]) {
    it(`tell an hour in at most 60 lines, never silent for long${known ? '' : ', where the whole is not known'}`, () => {
      const lines = hour(known)
      assert.ok(lines.length <= 60, `${lines.length} lines`)
      for (const [i, line] of lines.entries()) {
        const gap = timeOf(line) - timeOf(lines[i - 1] ?? line)
        assert.ok(gap <= 6 * MINUTE, `${gap / MINUTE} min before ${line}`)
      }
      assert.equal(lines.filter((line) => line.includes('exit=')).length, 1)
      assert.match(
        lines.at(-1) ?? '',
        / gave-up exit=13: gave up after 1h00m; the job is still running, with 100 queued of 1000 · next: iotjobs watch fw-2$/,
      )
      assert.equal(new Set(lines).size, lines.length)
    })
  }

  it('tell a new reason at once, and fold its repetitions', () => {
    const plain = new PlainLines()
    const lines = Array.from({length: 100}, (_, i) =>
      plain.lines({
        type: 'reason',
        at: START,
        group: {status: 'FAILED', reason: 'sha256 mismatch', count: i + 1, sample: []},
        thingName: `t${i}`,
        attempt: 3,
      }),
    ).flat()
    assert.deepEqual(lines, [
      '09:14:05Z t0 FAILED sha256 mismatch (attempt 3)',
      '09:14:05Z at least 10 things so far: FAILED sha256 mismatch',
      '09:14:05Z at least 100 things so far: FAILED sha256 mismatch',
    ])
  })

  it('do not call a job running that is over, however long they were silent', () => {
    const plain = new PlainLines()
    const last = snapshotAt(START, 1000, 3, true)
    plain.lines({type: 'counts', at: START, snapshot: last, changed: true})
    const told = (status: 'IN_PROGRESS' | 'COMPLETED') => {
      const progress = {...last.progress, job: {...last.progress.job, status}}
      return plain.lines({type: 'counts', at: START + 9 * MINUTE, snapshot: {...last, progress}, changed: true})
    }
    assert.deepEqual(told('COMPLETED'), [])
    assert.match(told('IN_PROGRESS').join(), /still running: ok=/)
  })

  it('hold no escape, whatever devices say', () => {
    const group = {status: 'FAILED', reason: 'a\u001b[2J\rb\nc', count: 1, sample: []} as const
    const lines = new PlainLines().lines({type: 'reason', at: START, group, thingName: 'x\u009b1m', attempt: 1})
    assert.deepEqual(lines, ['09:14:05Z x\\u009b1m FAILED a\\u001b[2J b c'])
  })

  it('tell why they pause, and nothing of a job that was never seen', () => {
    const plain = new PlainLines()
    assert.deepEqual(
      plain.lines({type: 'api', at: START, operation: 'DescribeJob', code: 'ThrottlingException', retryIn: 8000}),
      ['09:14:05Z DescribeJob: ThrottlingException, retrying in 8s'],
    )
    const outcome = {
      verdict: 'unreachable',
      exit: 254,
      cause: null,
      jobId: 'x',
      waited: 0,
      snapshot: undefined,
      connection: '',
    } as const
    assert.deepEqual(plain.lines({type: 'verdict', at: START, outcome}), [])
  })
})
