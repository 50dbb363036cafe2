// An hour's rollout as it is written into a log: followed and told, with nothing between the service and the lines left out.
import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import {PlainLines} from '../../../src/output/live/plain-lines.js'
import {JobFollower} from '../../../src/workflows/watch/follow-job.js'
import {type Moment, ScriptedService, START} from './service.js'

const [THINGS, INTERVAL, LOOKS] = [200, 5000, 720]
const MINUTE = 60_000

/** One thing is sent every 15 s, and is done 2 min later; every tenth fails, for one of three reasons. */
function momentAt(look: number): Moment {
  const sent = Math.min(THINGS, Math.floor(look / 3))
  const done = Math.min(sent, Math.max(0, Math.floor((look - 24) / 3)))
  const statusOf = (thing: number) => (thing >= done ? 'QUEUED' : thing % 10 === 9 ? 'FAILED' : 'SUCCEEDED')
  const things = Object.fromEntries(Array.from({length: sent}, (_, i) => [`t${i}`, statusOf(i)]))
  return {things, status: done === THINGS ? 'COMPLETED' : 'IN_PROGRESS', job: {targets: TARGETS}}
}

const TARGETS = Array.from({length: THINGS}, (_, i) => `arn:aws:iot:eu-west-1:123456789012:thing/t${i}`)
const DETAILS = Object.fromEntries(
  Array.from({length: THINGS}, (_, i) => [`t${i}`, {reason: `reason ${'abc'[i % 3]}`}]),
)

describe('an hour in plain lines', () => {
  const moments = Array.from({length: LOOKS}, (_, look) => momentAt(look))
  const lines: {readonly at: number; readonly text: string}[] = []

  before(async () => {
    const service = new ScriptedService(moments, DETAILS)
    const plain = new PlainLines()
    const {ports} = service
    const options = {timeout: undefined, interval: INTERVAL, sample: 200, reasonKeys: []}
    const follower = new JobFollower('fw-2', options, {
      ...ports,
      emit: async (event) => {
        lines.push(...plain.lines(event).map((text) => ({at: service.now, text})))
      },
    })
    assert.equal((await follower.follow()).verdict, 'completed-with-failures')
  })

  it('is at most 60 lines, and never silent for long', () => {
    assert.ok(lines.length > 20 && lines.length <= 60, `${lines.length} lines`)
    const gaps = lines.map(({at}, i) => at - (lines[i - 1]?.at ?? START))
    assert.ok(Math.max(...gaps) < 6 * MINUTE, `${Math.max(...gaps) / MINUTE} min`)
    assert.equal(lines.filter(({text}) => text.includes('exit=')).length, 1)
    assert.match(lines.at(-1)?.text ?? '', / COMPLETED ok=180 failed=20 .* completed-with-failures exit=10$/)
  })

  it('tells the first failure, and each new reason, with the look that saw it', () => {
    for (const [thing, reason] of [
      [9, 'a'],
      [19, 'b'],
      [29, 'c'],
    ] as const) {
      const seenAt = moments.findIndex(({things}) => things?.[`t${thing}`] === 'FAILED')
      const told = lines.find(({text}) => text.includes(`t${thing} FAILED reason ${reason}`))
      assert.equal(told?.at, START + seenAt * INTERVAL)
    }
  })

  it('never tells more than there is', () => {
    for (const {text} of lines) {
      const [, percent, sent] = /([\d.]+) % sent \((\d+)\/200\)/.exec(text) ?? []
      assert.ok(Number(percent ?? 0) <= 100 && Number(sent ?? 0) <= THINGS, text)
    }
  })
})
