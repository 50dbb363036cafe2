// What a file says of a job against what exists.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {planJob} from '../../src/derive/apply-plan.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'

const structure = (plain: object) => fromPlain(plain) as Structure
const FILE = {jobId: 'j', targets: ['t'], description: 'a'}
const found = (shown: object, ended?: string) => ({
  shown: structure({...FILE, ...shown}),
  arn: 'arn:aws:iot:eu-west-1:123456789012:job/fw-2',
  tags: [],
  ended,
})

const cases: readonly (readonly [
  title: string,
  was: ReturnType<typeof found> | undefined,
  action: string,
  why?: RegExp,
])[] = [
  ['a job that does not exist', undefined, 'create'],
  ['the same job', found({status: 'IN_PROGRESS'}), 'unchanged'],
  ['another description', found({status: 'IN_PROGRESS', description: 'b'}), 'update'],
  ['other targets', found({status: 'IN_PROGRESS', targets: ['u']}), 'refuse', /fixed when j was created: targets/],
  [
    'another description of a job that is over',
    found({status: 'COMPLETED', description: 'b'}, '3 d ago'),
    'refuse',
    /ended 3 d ago/,
  ],
  ['the same job, while it is deleted', found({status: 'DELETION_IN_PROGRESS'}), 'refuse', /j is being deleted/],
]

describe('planJob', () => {
  for (const [title, was, action, why] of cases) {
    it(title, () => {
      const plan = planJob(structure(FILE), was)
      assert.equal(plan.action, action)
      if (why) assert.match(plan.reason ?? '', why)
    })
  }
})
