import assert from 'node:assert/strict'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, it} from 'mocha'
import {parseYaml} from '../../../src/arguments/values/yaml-input.js'
import {operationById} from '../../../src/model/operations.js'
import {policySchema} from '../../../src/schema/policy-schema.js'
import {checkPolicy} from '../../../src/validation/policy/check-policy.js'
import {isWithin, readHours} from '../../../src/validation/policy/hours.js'
import {readPolicy} from '../../../src/validation/policy/policy.js'
import {problemText} from '../../../src/validation/problem-text.js'
import {pathText} from '../../../src/value/path.js'
import {fromPlain, toPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

const THING = (name: string) => `arn:aws:iot:us-east-1:123456789012:thing/${name}`
const GROUP = 'arn:aws:iot:us-east-1:123456789012:thinggroup/all-doors'
const NOON = Date.UTC(2026, 10, 23, 12, 0)

const POLICY = `
above: 3
require: [abortConfig, timeoutConfig, tags.owner]
limits:
  jobExecutionsRolloutConfig.maximumPerMinute: 200
  abortConfig.criteriaList.thresholdPercentage: 20
forbid: {targets: ['arn:*:thinggroup/all-*'], targetSelection: CONTINUOUS, tags.env: prod}
hours: 'mon-thu 08:00-16:00 Europe/Berlin'
`
const yaml = (text: string) => parseYaml(text) as Structure
const GOOD = {
  jobId: 'a',
  targets: [GROUP.replace('all-', '')],
  abortConfig: {criteriaList: [{thresholdPercentage: 10}]},
  timeoutConfig: {},
  tags: [{Key: 'owner', Value: 'me'}],
}

function problems(input: object, text = POLICY, now = NOON, id: 'iot.CreateJob' | 'iot.UpdateJob' = 'iot.CreateJob') {
  const {policy, problems: own} = readPolicy(yaml(text))
  assert.deepEqual(own, [])
  const sourceOf = (at: readonly (string | number)[]) => `policy:${at.join('.')}`
  return checkPolicy(policy, {operation: operationById(id), input: fromPlain(input) as Structure, now, sourceOf})
}
const found = (...args: Parameters<typeof problems>) =>
  problems(...args).map(({severity, code, path}) => `${severity} ${code} ${pathText(path) || '(request)'}`)

describe('a policy', () => {
  const cases: [title: string, input: object, finds: string[]][] = [
    ['lets a good job pass', GOOD, []],
    ['requires members', {...GOOD, abortConfig: undefined}, ['error E501 abortConfig']],
    ['requires tags by their keys', {...GOOD, tags: [{Key: 'team', Value: 'x'}]}, ['error E501 tags.owner']],
    ['leaves to a template what it brings', {jobId: 'a', jobTemplateArn: 'x', tags: GOOD.tags}, []],
    [
      'limits numbers',
      {...GOOD, jobExecutionsRolloutConfig: {maximumPerMinute: 201}},
      ['error E502 jobExecutionsRolloutConfig.maximumPerMinute'],
    ],
    [
      'limits numbers in lists',
      {...GOOD, abortConfig: {criteriaList: [{thresholdPercentage: 10}, {thresholdPercentage: 20.5}]}},
      ['error E502 abortConfig.criteriaList[1].thresholdPercentage'],
    ],
    ['forbids by patterns', {...GOOD, targets: [GOOD.targets[0], GROUP]}, ['error E503 targets[1]']],
    ['forbids words', {...GOOD, targetSelection: 'CONTINUOUS'}, ['error E503 targetSelection']],
    ['forbids tags', {...GOOD, tags: [...GOOD.tags, {Key: 'env', Value: 'prod'}]}, ['error E503 tags[1].Value']],
    [
      'only warns of small jobs',
      {jobId: 'a', targets: ['a', 'b'].map(THING), tags: GOOD.tags},
      ['warning E501 abortConfig', 'warning E501 timeoutConfig'],
    ],
    [
      'holds where the number of things is not known',
      {jobId: 'a', targets: [THING('a'), GOOD.targets[0]], tags: GOOD.tags},
      ['error E501 abortConfig', 'error E501 timeoutConfig'],
    ],
    [
      'holds from the number on',
      {jobId: 'a', targets: ['a', 'b', 'c'].map(THING), tags: GOOD.tags},
      ['error E501 abortConfig', 'error E501 timeoutConfig'],
    ],
  ]
  for (const [title, input, finds] of cases) it(title, () => assert.deepEqual(found(input), finds))

  it('asks of an update no more than it changes', () =>
    assert.deepEqual(
      found({jobId: 'a', jobExecutionsRolloutConfig: {maximumPerMinute: 500}}, POLICY, 0, 'iot.UpdateJob'),
      ['error E502 jobExecutionsRolloutConfig.maximumPerMinute'],
    ))
  it('has hours for creations', () =>
    assert.deepEqual(found(GOOD, POLICY, NOON + 6 * 3_600_000), ['error E504 (request)']))
  it('names the rule', () => {
    const [problem] = problems({...GOOD, timeoutConfig: undefined})
    assert.ok(problem)
    assert.equal(problemText(problem).headline, 'is required by policy:require.1')
    assert.equal(problem.source, 'policy:require.1')
  })

  const wrong: [text: string, problems: string[]][] = [
    ['abov: 5', ['E510 abov']],
    ['require: [abortConfg]', ['E511 require[0]']],
    ['require: [timeoutConfig.minutes]', ['E511 require[0]']],
    ['require: abortConfig', []],
    [
      'limits: {jobExecutionsRolloutConfig.maximumPerMinute: fast}',
      ['E511 limits["jobExecutionsRolloutConfig.maximumPerMinute"]'],
    ],
    ['limits: 5', ['E511 limits']],
    ['forbid: {targets: [5]}', ['E511 forbid.targets[0]']],
    ['above: many', ['E511 above']],
    ['hours: never', ['E511 hours']],
    ['hours: [mon 08:00-09:00, tue 25:00-26:00]', ['E511 hours[1]']],
    ['hours: mon 08:00-09:00 Atlantis', ['E511 hours']],
    ['{}', []],
  ]
  for (const [text, codes] of wrong) {
    it(`is checked itself: ${text}`, () =>
      assert.deepEqual(
        readPolicy(yaml(text)).problems.map(({code, path}) => `${code} ${pathText(path) || '(request)'}`),
        codes,
      ))
  }

  it('has a schema that ajv takes in strict mode', () => {
    const check = new Ajv2020({strict: true}).compile(policySchema)
    assert.ok(check(toPlain(yaml(POLICY))))
    assert.equal(check({abov: 5}), false)
    assert.equal(check({require: 5}), false)
  })
})

describe('hours', () => {
  const moments: [hours: string, now: string, within: boolean][] = [
    ['mon-thu 08:00-16:00 Europe/Berlin', '2026-11-23T07:00Z', true],
    ['mon-thu 08:00-16:00 Europe/Berlin', '2026-11-23T06:59Z', false],
    ['mon-thu 08:00-16:00 Europe/Berlin', '2026-11-23T15:00Z', false],
    ['mon-thu 08:00-16:00 Europe/Berlin', '2026-11-27T10:00Z', false],
    ['mon-thu 08:00-16:00 Europe/Berlin', '2026-07-20T06:00Z', true],
    ['fri 22:00-04:00', '2026-11-28T03:59Z', true],
    ['fri 22:00-04:00', '2026-11-27T03:00Z', false],
    ['sat-mon 00:00-24:00', '2026-11-29T12:00Z', true],
    ['sat-mon 00:00-24:00', '2026-11-24T12:00Z', false],
    ['mon,wed 08:00-09:00', '2026-11-25T08:30Z', true],
    ['daily 8:00-9:00', '2026-11-25T08:30Z', true],
  ]
  for (const [text, now, within] of moments) {
    it(`${text} ${within ? 'holds' : 'does not hold'} ${now}`, () => {
      const hours = readHours(text)
      assert.ok(typeof hours !== 'string', String(hours))
      assert.equal(isWithin(hours, Date.parse(now)), within)
    })
  }
})
