import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {chooseJob, listed, pickJob} from '../../../src/cli/prompts/pick-job.js'
import {guardedSink} from '../../../src/cli/runtime/guarded-sink.js'
import {JobClient, type ListedJob} from '../../../src/cli/session/job-client.js'
import {Interrupted, type UsageError} from '../../../src/errors/cli-error.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'
import type {Choice, Prompter, Reply} from '../../../src/wizard/prompter.js'
import {fakeRuntime} from '../fake-runtime.js'

const NOW = Date.UTC(2026, 10, 20)
const job = (jobId: string, minutes: number, status: ListedJob['status'] = 'IN_PROGRESS'): ListedJob => ({
  jobId,
  status,
  createdAt: NOW - minutes * 60_000,
})
const JOBS = [job('fw-1', 90), job('fw-2-rc', 5, 'SCHEDULED'), job('cfg', 30)]

/** Types this, and answers so. */
async function choose(typed: string, replies: readonly Reply[], jobs = JOBS) {
  const left = [...replies]
  let offered: readonly Choice[] = []
  const prompter: Prompter = {
    keys: '',
    say: async () => {},
    close: () => {},
    ask: async ({find}) => {
      offered = (await find?.(typed)) ?? []
      return left.shift() ?? assert.fail('asked once more')
    },
  }
  return {jobId: await chooseJob(jobs, NOW, prompter), offered: offered.map(({label}) => label)}
}

const answer = (text: string): Reply => ({kind: 'answer', answer: text})

describe('the job to watch, where none is named', () => {
  it('is offered with status and age, the newest first', async () => {
    const {jobId, offered} = await choose('', [answer('cfg')])
    assert.equal(jobId, 'cfg')
    assert.deepEqual(offered, [
      'fw-2-rc  SCHEDULED    5m00s old',
      'cfg      IN_PROGRESS  30m00s old',
      'fw-1     IN_PROGRESS  1h30m old',
    ])
  })

  it('is found by a part of its id, and can be one that is not listed', async () => {
    assert.deepEqual(
      (await choose(' fw ', [answer('fw-1')])).offered.map((label) => label.split(' ')[0]),
      ['fw-2-rc', 'fw-1', 'fw'],
    )
  })

  it('is chosen from a page of any length', async () => {
    const page = Array.from({length: 200_000}, (_, i) => job(`j-${i}`, i))
    async function* jobs() {
      yield page
    }
    assert.equal((await listed({jobs}, 'active')).length, 2 * page.length)
  })

  it('is chosen from as many as are searched, and no more are listed', async () => {
    let asked = 0
    const client = new JobClient(async (_, input) => {
      asked++
      const page = Array.from({length: 250}, (_, i) => ({jobId: `${input.get('status')}-${asked}-${i}`, status: ''}))
      return fromPlain({jobs: page, nextToken: String(asked)}) as Structure
    })
    const jobs = await listed(client, 'active')
    assert.deepEqual([jobs.length, asked], [2000, 8])
  })

  it('is chosen from more than the arguments of a call can be', async () => {
    const jobs = Array.from({length: 300_000}, (_, i) => job(`fw-${i}`, i))
    assert.equal((await choose('', [answer('fw-1')], jobs)).offered.length, 300_000)
  })

  it('is asked for again after a key that means nothing here, and left with Esc', async () => {
    assert.equal((await choose('', [{kind: 'preview'}, answer('fw-1')])).jobId, 'fw-1')
    await assert.rejects(choose('', [{kind: 'back'}]), Interrupted)
  })

  it('must be named where the user cannot be asked, whatever the reason', async () => {
    const terminal = {stdinIsTTY: true, stderr: guardedSink(async () => {}, {isTTY: true, columns: 80})}
    const places = [
      fakeRuntime(),
      fakeRuntime([], {...terminal, stdinIsTTY: false}),
      fakeRuntime(['--no-input'], terminal),
      fakeRuntime([], {...terminal, env: {IOTJOBS_NO_INPUT: '1'}}),
    ]
    for (const runtime of places) {
      await assert.rejects(
        pickJob({command: 'watch', title: 'Job to watch', from: 'active'}, runtime),
        (error: UsageError) => {
          assert.equal(error.message, 'the following arguments are required: job')
          assert.match(error.hints.join('\n'), /iotjobs watch JOB/)
          return error.exitCode === 252
        },
      )
    }
  })
})
