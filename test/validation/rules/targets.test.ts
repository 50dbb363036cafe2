import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {GROUP, problemsOf, THING} from '../inputs.js'
import {describeRule} from '../rule-table.js'

const WEST = 'arn:aws:iot:us-west-2:123456789012:thing/door-1'
const STRANGER = 'arn:aws:iot:us-east-1:210987654321:thing/door-1'

describeRule('rule: targets', /^(E33\d|W33\d)$/, [
  {title: 'takes things and groups together', changes: {targets: [THING, GROUP]}, finds: []},
  {title: 'takes other partitions', changes: {targets: ['arn:aws-cn:iot:cn-north-1:123456789012:thing/t']}, finds: []},
  {title: 'takes colons in names', changes: {targets: [`${THING}:a`]}, finds: []},
  ...[
    'door-1',
    'arn:aws:s3:::bucket',
    'arn:aws:iot:us-east-1:123456789012:job/j',
    'arn:aws:iot:us-east-1:12345:thing/t',
    'arn:aws:iot::123456789012:thing/t',
    'arn:aws:iot:us-east-1:123456789012:thing/a b',
    'arn:aws:iot:us-east-1:123456789012:thing/',
  ].map((target) => ({title: `refuses ${target}`, changes: {targets: [THING, target]}, finds: ['E331 targets[1]']})),
  {title: 'refuses two regions', changes: {targets: [THING, WEST]}, finds: ['E333 targets[1]']},
  {title: 'refuses two accounts', changes: {targets: [THING, STRANGER, GROUP]}, finds: ['E333 targets[1]']},
  {title: 'doubts a repetition', changes: {targets: [THING, GROUP, THING]}, finds: ['W335 targets[2]']},
  {title: 'doubts another region', changes: {}, context: {region: 'eu-west-1'}, finds: ['W334 targets[0]']},
  {title: 'doubts another account', changes: {}, context: {account: '210987654321'}, finds: ['W334 targets[0]']},
  {title: 'takes the same region', changes: {}, context: {region: 'us-east-1', account: '123456789012'}, finds: []},
  {
    title: 'refuses to associate a thing',
    id: 'iot.AssociateTargetsWithJob',
    changes: {targets: [GROUP, THING]},
    finds: ['E332 targets[1]'],
  },
])

describe('rule: targets, in words', () => {
  it('says where the request goes, and what to write for it', () => {
    const [problem] = problemsOf('iot.CreateJob', {targets: [WEST]}, {region: 'us-east-1', account: '123456789012'})
    assert.deepEqual(problem?.expected, {place: 'us-west-2', other: 'us-east-1'})
    assert.equal(problem?.fix, 'Set --region us-west-2, or write arn:aws:iot:us-east-1:123456789012:thing/door-1')
    const [other] = problemsOf('iot.CreateJob', {targets: [STRANGER]}, {region: 'us-east-1', account: '123456789012'})
    assert.deepEqual(other?.expected, {place: 'account 210987654321', other: 'account 123456789012'})
    assert.equal(other?.fix, 'Write arn:aws:iot:us-east-1:123456789012:thing/door-1')
    const [chinese] = problemsOf('iot.CreateJob', {targets: [WEST]}, {region: 'cn-north-1'})
    assert.match(chinese?.fix ?? '', /or write arn:aws-cn:iot:cn-north-1:123456789012:thing\/door-1$/)
  })
  it('takes apart what was joined by commas', () => {
    const [problem] = problemsOf('iot.CreateJob', {targets: [`${THING}, ${GROUP}`]})
    assert.match(problem?.fix ?? '', new RegExp(`each target on its own.*: ${THING} ${GROUP}$`))
  })
  const faults: [target: string, fix: RegExp][] = [
    ['None', /AWS CLI prints for an empty query/],
    ['null', /empty query/],
    ['list.txt', /file:\/\/list\.txt$/],
    ['arn:aws:s3:us-east-1:123456789012:thing/t', /service is "s3", not iot$/],
    ['arn:aws:iot::123456789012:thing/t', /region is missing/],
    ['arn:aws:iot:us-east-1:12345:thing/t', /account, "12345", is not 12 digits$/],
    ['arn:aws:iot:us-east-1:1234-5678-9012:thing/t', /without dashes: 123456789012$/],
    ['arn:aws:iot:us-east-1:123456789012:job/j', /type is "job", not thing or thinggroup$/],
    ['arn:aws:iot:us-east-1:123456789012:things/t', /did you mean thing\?$/],
    ['arn:aws:iot:us-east-1:123456789012:thing:t', /slash behind thing: thing\/t$/],
    ['arn:aws:iot:us-east-1:123456789012:thing/', /name is missing/],
    ['arn:aws:iot:us-east-1:123456789012:thing/a$b', /character that names do not have: "\$"$/],
    ['arn:aws-cn:iot:us-east-1:123456789012:thing/t', /partition is "aws-cn", but us-east-1 is in aws: write arn:aws:/],
    ['aws:iot:us-east-1:123456789012:thing/t', /beginning is missing: arn:aws:iot:us-east-1:123456789012:thing\/t$/],
    ['ARN:aws:iot:us-east-1:123456789012:thing/t', /lower case: arn:aws:iot/],
    ['thing/t', /^Write arn:aws:iot:REGION:ACCOUNT:thing\/t$/],
    ['thinggroup/t', /^Write arn:aws:iot:REGION:ACCOUNT:thinggroup\/t$/],
    [`'["${THING}"]'`, /^Remove the ' around the whole value/],
    ['arn:aws:iot:us-east-1:123456789012:thing/a b', /character that names do not have: " "$/],
    ['undefined', /unset variable/],
    ['arn:amazon:iot:us-east-1:123456789012:thing/t', /partition is "amazon"/],
  ]
  for (const [target, fix] of faults) {
    it(`says which part of ${target} is wrong`, () => {
      const found = problemsOf('iot.CreateJob', {targets: [target]}).find(({code}) => code === 'E331')
      assert.match(found?.fix ?? '', fix)
    })
  }
  it('makes an ARN of a name', () => {
    const [problem] = problemsOf('iot.CreateJob', {targets: ['door-1']}, {region: 'eu-west-1'})
    assert.equal(problem?.fix, 'Write arn:aws:iot:eu-west-1:ACCOUNT:thing/door-1, or thinggroup/door-1 for a group')
    const [chinese] = problemsOf('iot.CreateJob', {targets: ['door-1']}, {region: 'cn-north-1'})
    assert.match(chinese?.fix ?? '', /^Write arn:aws-cn:iot:cn-north-1:ACCOUNT:thing\/door-1,/)
  })
})
