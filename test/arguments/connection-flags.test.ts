import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {connectionFlags, type Dialect, OURS} from '../../src/arguments/connection-flags.js'
import {scanGlobals} from '../../src/arguments/scan-globals.js'

const AWS: Dialect = {shell: 'posix', program: 'aws'}

const CASES: readonly (readonly [typed: string, iotjobs: string, aws: string])[] = [
  ['', '', ''],
  ['--output text --query x --yes --dry-run --debug', '', ''],
  ['--local', ' --local', ''],
  ['--no-local --region r', ' --region r --no-local', ' --region r'],
  [
    '--local --local-state my.db --region eu-west-1',
    ' --region eu-west-1 --local --local-state my.db',
    ' --region eu-west-1',
  ],
  ['--profile p --endpoint-url http://localhost:4566', ...twice(' --profile p --endpoint-url http://localhost:4566')],
  ['--endpoint-url http://u:secret@h:1/p?t=1', ...twice(' --endpoint-url http://h:1/p')],
  [
    '--no-sign-request --no-verify-ssl --ca-bundle c.pem',
    ...twice(' --ca-bundle c.pem --no-verify-ssl --no-sign-request'),
  ],
]

function twice(text: string): [string, string] {
  return [text, text]
}

describe('connectionFlags', () => {
  for (const [typed, iotjobs, aws] of CASES) {
    it(`carries of "${typed}" what says where to send`, () => {
      const {globals} = scanGlobals(typed.split(' ').filter(Boolean))
      assert.equal(connectionFlags(globals, OURS), iotjobs)
      assert.equal(connectionFlags(globals, AWS), aws)
    })
  }

  it('quotes for the shell', () => {
    const globals = {profile: "Ann's own", localState: '@state'}
    assert.equal(connectionFlags(globals), " --profile 'Ann'\\''s own' --local-state @state")
    assert.equal(
      connectionFlags(globals, {shell: 'powershell', program: 'iotjobs'}),
      " --profile 'Ann''s own' --local-state '@state'",
    )
  })
})
