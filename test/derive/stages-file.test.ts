import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {rollOf, stageMembers} from '../../src/derive/stage-members.js'
import {isStagesFile, readStagesFile} from '../../src/derive/stages-file.js'
import {stagesSchema} from '../../src/schema/stages-schema.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'

const FILE = {
  name: 'fw-2',
  job: 'job.json',
  targets: {groups: ['line-a']},
  stages: [
    {
      name: 'pilot',
      things: ['pump-1'],
      gate: {'ok-when': 'succeeded>=100%', soak: '12h', check: './healthy.sh --all', ask: true},
    },
    {name: 'tenth', share: '10%'},
    {name: 'some', count: 20},
    {name: 'line-b', group: 'line-b'},
    {name: 'rest', share: '100%'},
  ],
}
const read = (changes: object = {}) => readStagesFile(fromPlain({...FILE, ...changes}) as Structure)
const stage = (changes: object) => ({stages: [{name: 'a', ...changes}]})

describe('a file of stages', () => {
  it('is read as it is meant', () => {
    const {plan, faults} = read()
    assert.deepEqual(faults, [])
    assert.deepEqual(
      plan?.stages.map(({jobId}) => jobId),
      ['fw-2-pilot', 'fw-2-tenth', 'fw-2-some', 'fw-2-line-b', 'fw-2-rest'],
    )
    assert.deepEqual(plan?.stages[0]?.gate, {
      okWhen: 'succeeded>=100%',
      soak: 43_200_000,
      check: ['./healthy.sh', '--all'],
      ask: true,
    })
    assert.deepEqual(plan?.stages[1]?.gate, {okWhen: undefined, soak: undefined, check: undefined, ask: false})
    assert.deepEqual(
      plan?.stages.map(({chooses}) => chooses),
      [
        {by: 'things', names: ['pump-1']},
        {by: 'share', share: 0.1},
        {by: 'count', count: 20},
        {by: 'group', group: 'line-b'},
        {by: 'share', share: 1},
      ],
    )
    assert.equal(plan?.seed, 1)
  })

  const WRONG: readonly (readonly [title: string, changes: object, fault: RegExp])[] = [
    ['no name', {name: undefined}, /^name is missing$/],
    ['a name that makes no job id', {name: 'fw 2'}, /^name needs letters/],
    ['no job', {job: undefined}, /^job needs the input/],
    ['a job with an id', {job: {jobId: 'x'}}, /^job\.jobId each stage has its own/],
    ['no targets', {targets: undefined}, /^targets is missing$/],
    ['empty targets', {targets: {}}, /^targets needs things, groups/],
    ['a slip in a member', {target: {}}, /^target is not known here/],
    ['no stages', {stages: []}, /^stages needs at least one stage$/],
    ['a stage of nothing', stage({}), /^stages\.0 needs one of things/],
    ['a stage of two kinds', stage({share: '1%', count: 2}), /^stages\.0 has share and count/],
    ['a share without its sign', stage({share: 10}), /^stages\.0\.share '10' is not a share/],
    ['a share of nothing', stage({share: '0%'}), /is not a share/],
    ['a share above all', stage({share: '101%'}), /is not a share/],
    ['a count of nothing', stage({count: 0}), /^stages\.0\.count needs a whole number of at least 1$/],
    ['a name that is no thing', stage({things: ['a b']}), /^stages\.0\.things\.0 'a b' is not a valid name$/],
    ['a condition that is none', stage({share: '1%', gate: {'ok-when': 'good'}}), /^stages\.0\.gate\.ok-when .*good/],
    ['a soak that is no time', stage({share: '1%', gate: {soak: 'long'}}), /^stages\.0\.gate\.soak .*long/],
    ['a gate that does not exist', stage({share: '1%', gate: {wait: '1h'}}), /^stages\.0\.gate\.wait is not known/],
    [
      'two stages of one name',
      {
        stages: [
          {name: 'a', share: '1%'},
          {name: 'a', share: '2%'},
        ],
      },
      /^stages\.1\.name 'a' is the name/,
    ],
    ['an id that is too long', {name: 'a'.repeat(60), stages: [{name: 'pilot', share: '1%'}]}, /longer than 64/],
  ]
  for (const [title, changes, fault] of WRONG) {
    it(`is not one with ${title}`, () => {
      const lines = read(changes).faults.map(({path, message}) => `${path.join('.')} ${message}`)
      assert.ok(
        lines.some((line) => fault.test(line)),
        lines.join('\n'),
      )
    })
  }

  it('reports all that is wrong at once', () =>
    assert.ok(read({name: 1, job: 2, targets: 3, stages: 4}).faults.length >= 4))
  it('is known by its stages', () => {
    assert.equal(isStagesFile(fromPlain(FILE) as Structure), true)
    assert.equal(isStagesFile(fromPlain({jobId: 'x'}) as Structure), false)
  })
  it('has no member that its schema lacks', () => {
    assert.deepEqual(Object.keys(stagesSchema.properties).sort(), [
      '$schema',
      'job',
      'name',
      'seed',
      'stages',
      'targets',
    ])
  })
})

describe('the things of stages', () => {
  const names = Array.from({length: 2000}, (_, index) => `pump-${index}`)
  const stages = read().plan?.stages ?? []
  const groups = new Map([['line-b', new Set(names.slice(1000, 1100))]])
  const members = (all: readonly string[], sent = new Map<string, ReadonlySet<string>>()) =>
    stageMembers(all, stages, {seed: 1, groups, sent}).map(({names: chosen}) => chosen)

  it('are all things, each once', () => {
    const all = members(names).flat()
    assert.equal(all.length, 2000)
    assert.equal(new Set(all).size, 2000)
  })

  it('are as many as the stages say', () => {
    const [pilot, tenth, some, lineB] = members(names).map(({length}) => length)
    assert.deepEqual([pilot, some], [1, 20])
    assert.ok(tenth !== undefined && tenth > 150 && tenth < 250, `${tenth}`)
    assert.ok(lineB !== undefined && lineB > 70 && lineB <= 100)
  })

  it('of a count are those with the least rolls', () => {
    const [, , some = []] = members(names)
    const most = Math.max(...some.map((name) => rollOf(1, name)))
    const [pilot = [], tenth = []] = members(names)
    const earlier = new Set([...pilot, ...tenth])
    assert.equal(names.filter((name) => !earlier.has(name) && rollOf(1, name) <= most).length, 20)
  })

  it('stay where they are when others join', () => {
    const joined = [...names, ...Array.from({length: 500}, (_, index) => `late-${index}`)]
    const [, before = []] = members(names)
    const [, after = []] = members(joined)
    assert.deepEqual(
      after.filter((name) => name.startsWith('pump')),
      before,
    )
  })

  it('of stages that are sent are those they were sent to; who joins later comes with the rest', () => {
    const sent = new Map([
      ['pilot', new Set(['pump-1'])],
      ['tenth', new Set(['pump-2', 'gone-1'])],
    ])
    const all = members(names, sent)
    assert.deepEqual(all[1], ['gone-1', 'pump-2'])
    assert.equal(new Set(all.flat()).size, 2001)
    assert.equal(all.flat().length, 2001)
  })

  it('are others with another seed', () => {
    const other = stageMembers(names, stages, {seed: 2, groups, sent: new Map()}).map(({names: chosen}) => chosen)
    assert.notDeepEqual(other[1], members(names)[1])
  })
})
