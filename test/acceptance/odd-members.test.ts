// Times and numbers that a service leaves out, or that nothing has: every command shows the rest, and makes none up.
import assert from 'node:assert/strict'
import {after, describe, it} from 'mocha'
import {type OddMembers, OddService} from '../support/odd-service.js'
import {Home} from '../support/program.js'

const TIMES = ['createdAt', 'lastUpdatedAt', 'queuedAt', 'startedAt', 'completedAt'] as const
const all = (names: readonly string[], json: string): OddMembers =>
  Object.fromEntries(names.map((name) => [name, json]))

const TIME_CASES: readonly (readonly [title: string, members: OddMembers])[] = [
  ['left out', {}],
  ['null', all(TIMES, 'null')],
  ['0', all(TIMES, '0')],
  ['below 0', all(TIMES, '-1764000000')],
  ['in words', all(TIMES, '"yesterday"')],
  ['a truth value', all(TIMES, 'true')],
  ['a list', all(TIMES, '[1764000000]')],
  ['beyond all dates', all(TIMES, '1e300')],
  ['in milliseconds', all(TIMES, '1764000000000')],
  ['of which only the end is known', {completedAt: '1764000000', lastUpdatedAt: '1764000000'}],
  [
    'with an end before the begin',
    {createdAt: '1764000000', completedAt: '1763000000', queuedAt: '1764000000', lastUpdatedAt: '1763000000'},
  ],
]
const AHEAD = all(TIMES, '253402300000')

const numbers = (json: string): OddMembers => ({
  ...all(['executionNumber', 'retryAttempt', 'versionNumber'], json),
  timeoutConfig: `{"inProgressTimeoutInMinutes":${json}}`,
  jobExecutionsRetryConfig: `{"criteriaList":[{"failureType":"ALL","numberOfRetries":${json}}]}`,
})
const NUMBER_CASES: readonly (readonly [title: string, members: OddMembers])[] = [
  ['below 0', numbers('-5')],
  ['with a fraction below 0', numbers('-0.5')],
  ['with a fraction', numbers('2.5')],
  ['beyond those that arithmetic holds', numbers('1e300')],
  ['null', numbers('null')],
]

const COMMANDS: readonly (readonly [argv: readonly string[], exit?: number])[] = [
  [['describe-job', '--job-id', 'j', '--output', 'view']],
  [['list-jobs', '--output', 'view']],
  [['jobs']],
  [['jobs', '--output', 'json']],
  [['executions', 'j']],
  [['executions', 'j', '--output', 'csv']],
  [['executions', '--thing', 't']],
  [['failures', 'j']],
  [['failures', 'j', '--output', 'markdown']],
  [['failures', 'j', '--output', 'junit']],
  [['failures', 'j', '--output', 'json']],
  [['why', 'j']],
  [['why', 'j', 't']],
  [['why', 'j', '--output', 'json']],
  [['wait', 'j', '--timeout', '0.001s', '--output', 'json'], 13],
]

describe('odd members of answers', () => {
  const home = new Home()
  const keys = {AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'testing', AWS_REGION: 'eu-west-1'}
  after(() => home.remove())

  async function shown(argv: readonly string[], members: OddMembers, exit = 0): Promise<string> {
    const service = new OddService(members)
    try {
      const ended = await home.inProcess([...argv, '--endpoint-url', await service.start()], keys)
      assert.equal(ended.exit, exit, ended.stderr)
      return ended.stdout
    } finally {
      service.stop()
    }
  }

  for (const [argv, exit] of COMMANDS) {
    for (const [title, members] of TIME_CASES) {
      it(`${argv.join(' ')} makes up no time for one ${title}`, async () => {
        assert.doesNotMatch(await shown(argv, members, exit), /1970|19[0-6]\d|NaN|Invalid|undefined|\b20\d{3}d/)
      })
    }
    for (const [title, members] of NUMBER_CASES) {
      it(`${argv.join(' ')} shows no number ${title}`, async () => {
        assert.doesNotMatch(await shown(argv, members, exit), /(?<!\w)-\d|\d\.5|e\+|NaN|Infinity|undefined/)
      })
    }
  }

  const AGES: readonly (readonly [argv: readonly string[], members: OddMembers, expected: RegExp])[] = [
    [['describe-job', '--job-id', 'j', '--output', 'view'], {}, /^age not known$/m],
    [['describe-job', '--job-id', 'j', '--output', 'view'], AHEAD, /^age not known, took 0s$/m],
    [['list-jobs', '--output', 'view'], AHEAD, /^j +IN_PROGRESS +- /m],
    [['jobs', '--output', 'json'], {}, /"createdAt": null/],
    [['executions', 'j'], {}, /^FAILED +1 +1 +- +- +- +t$/m],
    [['executions', 'j'], numbers('2.9'), /^FAILED +3 +2 +- +- +- +t$/m],
    [['why', 'j'], {}, /^ {2}u {2}IN_PROGRESS {2}no timeout$/m],
  ]
  for (const [argv, members, expected] of AGES) {
    it(`${argv.join(' ')} shows ${expected}`, async () => assert.match(await shown(argv, members), expected))
  }
})
