// What tells the places apart in which the same ids mean other jobs, and what must not be said of them.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {settingsOf} from '../../../src/cli/session/settings-of.js'
import {operationById} from '../../../src/model/operations.js'
import {journalScope} from '../../../src/workflows/bulk/journal-scope.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'

const deleteJob = operationById('iot.DeleteJob')
const KEYS = {AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret'}

async function place(flags: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const runtime = fakeRuntime(flags, {env, home: '/home/me'})
  return journalScope(deleteJob, await settingsOf(runtime, true), runtime)
}

const places: readonly (readonly [string, string[], Record<string, string>])[] = [
  ['eu-west-1 with profile "default"', ['--region', 'eu-west-1'], {}],
  ['eu-west-1 with profile "prod"', ['--region', 'eu-west-1'], {AWS_PROFILE: 'prod'}],
  ['no region with profile "default"', [], {}],
  ['eu-west-1 with keys of the environment (7a898e50)', ['--region', 'eu-west-1'], KEYS],
  [
    'eu-west-1 with temporary keys of the environment',
    ['--region', 'eu-west-1'],
    {...KEYS, AWS_SESSION_TOKEN: 'for an hour'},
  ],
  [
    'eu-west-1 at https://host.example/iot with profile "default"',
    ['--region', 'eu-west-1', '--endpoint-url', 'https://me:secret@host.example/iot?token=secret'],
    {},
  ],
  [
    'eu-west-1 of the local state "/s\\n.sqlite"',
    ['--local', '--region', 'eu-west-1', '--local-state', '/s\n.sqlite'],
    {},
  ],
]

describe('journalScope', () => {
  for (const [expected, flags, env] of places) it(expected, async () => assert.equal(await place(flags, env), expected))

  it('tells other permanent keys apart, and lets temporary ones be renewed', async () => {
    const [one, other] = [KEYS, {...KEYS, AWS_ACCESS_KEY_ID: 'AKIDOTHER'}]
    assert.notEqual(await place([], one), await place([], other))
    const token = {AWS_SESSION_TOKEN: 'for an hour'}
    assert.equal(await place([], {...one, ...token}), await place([], {...other, ...token}))
  })
})
