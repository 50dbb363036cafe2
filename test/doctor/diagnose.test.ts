import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {diagnose} from '../../src/doctor/diagnose.js'
import type {Check} from '../../src/doctor/finding.js'
import type {ExecutionState, ThingFacts} from '../../src/doctor/thing-facts.js'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const DAY = 24 * 60 * 60_000
const ARN = 'arn:aws:iot:eu-west-1:1:'

const execution: ExecutionState = {
  status: 'QUEUED',
  queuedAt: NOW - 3 * DAY,
  startedAt: undefined,
  executionNumber: 1,
  secondsLeft: undefined,
}
const job: ThingFacts['job'] = {
  jobId: 'fw-2',
  status: 'IN_PROGRESS',
  held: {value: false},
  startsAt: undefined,
  openings: [],
  rollingOut: false,
  targets: [`${ARN}thinggroup/g`],
  timeoutMinutes: undefined,
  waiting: {QUEUED: 1, IN_PROGRESS: 0},
  failed: 0,
}
const FINE: ThingFacts = {
  thing: 't',
  now: NOW,
  job,
  execution: {value: execution},
  groups: {value: [`${ARN}thinggroup/g`]},
  pending: {value: [{jobId: 'fw-2', status: 'QUEUED', queuedAt: NOW - 3 * DAY, startedAt: undefined}]},
  connectivity: {value: {connected: true, since: NOW - DAY, reason: undefined, clientId: 't'}},
  certificates: {value: [{id: 'abcdef0123456789', status: 'ACTIVE', expires: undefined}]},
  permissions: {value: [{action: 'CONNECT', resource: 'client/t', isAllowed: true}]},
}
const before = {jobId: 'cert-rotate-11', status: 'IN_PROGRESS', queuedAt: NOW - 10 * DAY, startedAt: NOW - 9 * DAY}
const RUNNING: Partial<ThingFacts> = {execution: {value: {...execution, status: 'IN_PROGRESS', startedAt: NOW - DAY}}}

const causes: readonly (readonly [
  title: string,
  facts: Partial<ThingFacts>,
  cause: Check | undefined,
  text: RegExp,
])[] = [
  ['nothing', {}, undefined, /^connected since 2026-11-19 12:00Z$/],
  ['a job that is over', {job: {...job, status: 'CANCELED'}}, 'job', /^the job is over: CANCELED$/],
  [
    'a job that is held',
    {job: {...job, held: {value: true}}, execution: {value: undefined}},
    'job',
    /^the job is held$/,
  ],
  [
    'a job that is held, behind what it has sent',
    {job: {...job, held: {value: true}}},
    undefined,
    /^the job is held; this/,
  ],
  [
    'a job before its time',
    {job: {...job, status: 'SCHEDULED', startsAt: NOW + DAY}},
    'job',
    /starts at 2026-11-21 12:00Z$/,
  ],
  ['a closed window', {job: {...job, openings: [NOW + DAY]}}, 'job', /window, which opens at 2026-11-21 12:00Z$/],
  ['no target', {groups: {value: []}, execution: {value: undefined}}, 'target', /^not a target of the job/],
  ['never sent', {execution: {value: undefined}}, 'target', /^never sent: it joined after/],
  ['not sent yet', {execution: {value: undefined}, job: {...job, rollingOut: true}}, undefined, /^not sent yet/],
  [
    'a job before it',
    {pending: {value: [before, ...('value' in FINE.pending ? FINE.pending.value : [])]}},
    'queue',
    /^cert-rotate-11 is before it: IN_PROGRESS for 9d00h$/,
  ],
  [
    'no connection',
    {connectivity: {value: {connected: false, since: NOW - DAY, reason: 'CONNECTION_LOST', clientId: undefined}}},
    'connection',
    /^not connected since 2026-11-19 12:00Z: CONNECTION_LOST$/,
  ],
  [
    'an inactive certificate',
    {certificates: {value: [{id: 'abcdef0123456789', status: 'INACTIVE', expires: undefined}]}},
    'certificate',
    /^certificate abcdef01 is INACTIVE$/,
  ],
  [
    'an expired certificate',
    {certificates: {value: [{id: 'abcdef0123456789', status: 'ACTIVE', expires: NOW - DAY}]}},
    'certificate',
    /expired at 2026-11-19/,
  ],
  [
    'a policy',
    {permissions: {value: [{action: 'PUBLISH', resource: '$aws/x', isAllowed: false}]}},
    'policy',
    /^its policies do not allow PUBLISH \$aws\/x$/,
  ],
  ['no timer', RUNNING, 'timer', /^no timeout: it can stay IN_PROGRESS forever$/],
  [
    'a timer',
    {execution: {value: {...execution, status: 'IN_PROGRESS', startedAt: NOW, secondsLeft: 90}}},
    undefined,
    /^times out in 1m30s$/,
  ],
  [
    'another client id',
    {connectivity: {value: {connected: true, since: undefined, reason: undefined, clientId: 'x'}}},
    undefined,
    /client id is x, not its name$/,
  ],
  ['a direct target', {job: {...job, targets: [`${ARN}thing/t`]}, groups: {unknown: 'no'}}, undefined, /^a target$/],
]

/** The rank of causes, the first first. */
const RANKED: readonly (readonly [Check, Partial<ThingFacts>])[] = [
  ['target', {groups: {value: []}, execution: {value: undefined}}],
  ['certificate', {certificates: {value: [{id: 'a', status: 'REVOKED', expires: undefined}]}}],
  ['policy', {permissions: {value: [{action: 'CONNECT', resource: 'client/t', isAllowed: false}]}}],
  ['connection', {connectivity: {value: {connected: false, since: undefined, reason: undefined, clientId: undefined}}}],
]

describe('diagnose', () => {
  for (const [title, facts, cause, text] of causes) {
    it(`finds ${title}`, () => {
      const found = diagnose({...FINE, ...facts})
      assert.equal(found.cause, cause)
      assert.ok(
        found.findings.some((one) => text.test(one.text)),
        JSON.stringify(found.findings),
      )
      for (const {source} of found.findings) assert.match(source, /^(?:iot:\w+|no)$/)
    })
  }

  it('names the first of several causes, and keeps all', () => {
    for (const [index, [check]] of RANKED.entries()) {
      const all = Object.assign({}, ...RANKED.slice(index).map(([, facts]) => facts))
      const found = diagnose({...FINE, ...all})
      assert.equal(found.cause, check)
      const problems = new Set(found.findings.filter(({level}) => level === 'problem').map((one) => one.check))
      assert.equal(problems.size, RANKED.length - index)
    }
  })

  for (const part of ['execution', 'groups', 'pending', 'connectivity', 'certificates', 'permissions'] as const) {
    it(`says that ${part} are unknown, and judges the rest`, () => {
      const found = diagnose({...FINE, [part]: {unknown: 'iot:X is not allowed'}})
      assert.equal(found.cause, undefined)
      if (part === 'execution') assert.equal(found.status, 'unknown')
      else assert.equal(found.findings.find(({level}) => level === 'unknown')?.source, 'iot:X is not allowed')
    })
  }

  it('says nothing of causes where the execution has ended', () => {
    const found = diagnose({...FINE, execution: {value: {...execution, status: 'SUCCEEDED'}}})
    assert.deepEqual([found.status, found.cause, found.findings], ['SUCCEEDED', undefined, []])
  })

  it('quotes names in the commands that mend', () => {
    const found = diagnose({...FINE, ...RUNNING, thing: "it's", job: {...job, jobId: 'a b'}})
    assert.deepEqual(found.findings.at(-1)?.fix, [
      String.raw`iotjobs cancel-job-execution --job-id 'a b' --thing-name 'it'\''s' --force`,
    ])
  })
})
