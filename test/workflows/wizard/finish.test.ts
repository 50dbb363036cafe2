import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operationById} from '../../../src/model/operations.js'
import {finish} from '../../../src/workflows/wizard/finish.js'
import {noPrompter} from '../../../src/workflows/wizard/non-interactive.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'
import {settingsWith} from '../../transport/settings.js'

/** What happened, in order, while a reviewed job was sent; and what came of it. */
async function sending(write: () => Promise<void>) {
  const events: string[] = []
  const note = (event: string) => async () => void events.push(event)
  const runtime = fakeRuntime(['--yes'])
  const print = async () => {
    events.push('print')
    await write()
  }
  const send = async () => {
    events.push('send')
    return new Map([['jobId', 'fw-2']])
  }
  const kept = {
    find: async () => undefined,
    take: () => undefined,
    keep: note('keep'),
    at: async () => undefined,
    forget: note('forget'),
  }
  const outcome = {kind: 'send', input: new Map([['jobId', 'fw-2']]), answers: ''} as const
  const ended = await finish(outcome, {
    operation: operationById('iot.CreateJob'),
    print: undefined,
    isReviewed: true,
    settings: settingsWith(),
    session: {send} as never,
    prompter: noPrompter,
    kept,
    attended: (work) => work,
    runtime: {...runtime, stdout: {...runtime.stdout, write: print}},
  }).catch((error: Error) => error.message)
  return {events, ended}
}

describe('finish', () => {
  it('shows the answer before it forgets what led to it', async () => {
    assert.deepEqual(await sending(async () => {}), {events: ['send', 'print', 'forget'], ended: 0})
  })

  it('does not offer again what was sent, though the answer could not be shown', async () => {
    const full = async () => Promise.reject(new Error('The disk is full'))
    const {events, ended} = await sending(full)
    assert.equal(ended, 'The disk is full')
    assert.equal(events.at(-1), 'forget')
  })

  it('says of a command for aws that it goes to AWS, where the local simulator was meant', async () => {
    for (const [argv, said] of [
      [['--local'], /^This command goes to AWS/],
      [[], /^$/],
    ] as const) {
      const runtime = fakeRuntime([...argv])
      const outcome = {kind: 'send', input: new Map([['jobId', 'fw-2']]), answers: ''} as const
      const nothing = {
        find: async () => undefined,
        take: () => undefined,
        keep: async () => {},
        at: async () => undefined,
        forget: async () => {},
      }
      await finish(outcome, {
        operation: operationById('iot.CreateJob'),
        print: 'aws',
        isReviewed: true,
        settings: settingsWith(),
        session: {} as never,
        prompter: noPrompter,
        kept: nothing,
        attended: (work) => work,
        runtime,
      })
      assert.match(runtime.written.stdout, /^aws iot create-job/)
      assert.match(runtime.written.stderr, said)
    }
  })
})
