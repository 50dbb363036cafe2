import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {UNSUCCESSFUL} from '../../../src/engine/statuses.js'
import {failureReport} from '../../../src/output/reports/failure-report.js'
import type {FailureFormat} from '../../../src/output/reports/formats.js'
import {reportFailures} from '../../../src/workflows/failures/report-failures.js'
import {ScriptedService} from '../watch/service.js'

const DETAILS = {
  a: {reason: 'No space left on /data'},
  b: {reason: 'sha256 mismatch'},
  c: {reason: 'no space left'},
  d: {},
}

async function reported(
  format: FailureFormat,
  only: readonly string[],
  except: readonly string[] = [],
  statuses: readonly string[] = UNSUCCESSFUL,
): Promise<string> {
  const things = {a: 'FAILED', b: 'FAILED', c: 'TIMED_OUT', d: 'FAILED', e: 'SUCCEEDED'}
  const {client} = new ScriptedService([{status: 'COMPLETED', things}], DETAILS).ports
  let text = ''
  const options = {
    statuses,
    reasonKeys: [],
    reasons: {only, except},
    curve: false,
    onProgress: async () => {},
  }
  await reportFailures(
    'fw-2',
    failureReport(format, {color: false, ascii: false, columns: 80}),
    options,
    client,
    async (more) => {
      text += more
    },
  )
  return text
}

const cases: readonly (readonly [only: string[], except: string[], things: string])[] = [
  [[], [], 'a\nb\nd\nc\n'],
  [['no space*'], [], 'a\nc\n'],
  [['no space*', '(no details)'], [], 'a\nd\nc\n'],
  [['no space left'], [], 'c\n'],
  [[], ['*space*'], 'b\nd\n'],
  [['*'], ['sha???*'], 'a\nd\nc\n'],
  [['nothing like it'], [], ''],
]

describe('failures by reason', () => {
  for (const [only, except, things] of cases) {
    it(`${JSON.stringify(only)} but ${JSON.stringify(except)}`, async () =>
      assert.equal(await reported('things', only, except), things))
  }

  it('say how many they are, and what was asked for', async () => {
    const [head] = (await reported('table', ['no space*'])).split('\n')
    assert.equal(head, 'fw-2  COMPLETED  2 of 5 things did not succeed (only those with reason no space*)')
    const [none] = (await reported('table', [], [], ['REJECTED'])).split('\n')
    assert.equal(none, 'fw-2  COMPLETED  No failures with status REJECTED among 5 things')
    assert.match(await reported('junit', ['no space*']), /<testsuite name="fw-2" tests="5" failures="2"/)
  })
})
