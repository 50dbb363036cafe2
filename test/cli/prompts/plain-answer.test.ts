import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {plainAnswer, type Reading} from '../../../src/cli/prompts/plain-answer.js'
import type {Choice} from '../../../src/wizard/prompter.js'

const rows: readonly Choice[] = [
  {value: 'arn:doors', label: 'group doors  3 things'},
  {value: 'arn:door-1', label: 'thing door-1'},
  {value: 'arn:lamp-1', label: 'thing lamp-1'},
]
const find = async (typed: string): Promise<readonly Choice[]> => [
  {value: '', label: 'iot:ListThings failed', kind: 'note'},
  ...rows.filter(({label}) => label.includes(typed)),
  {value: `typed:${typed}`, label: typed, kind: 'typed'},
]

interface Read {
  readonly settled?: readonly string[]
  /** Each unclear word, and what it may mean. */
  readonly unclear?: readonly (readonly [word: string, values: readonly string[]])[]
}

const DOOR = ['door', ['arn:doors', 'arn:door-1', 'typed:door']] as const
const LAM = ['lam', ['arn:lamp-1', 'typed:lam']] as const

/** What is typed, for one or several, and how it is read. */
const cases: readonly (readonly [typed: string, many: boolean, read: Read])[] = [
  ['', false, {settled: ['usual']}],
  ['2', false, {settled: ['arn:door-1']}],
  ['doors', false, {settled: ['arn:doors']}],
  ['lamp-1', false, {settled: ['arn:lamp-1']}],
  ['arn:doors', false, {settled: ['arn:doors']}],
  ['1, lamp-1', true, {settled: ['arn:doors', 'arn:lamp-1']}],
  ['1, 2,', true, {settled: ['arn:doors', 'arn:door-1']}],
  ['door', false, {unclear: [DOOR]}],
  ['1 lam', true, {settled: ['arn:doors'], unclear: [LAM]}],
  ['1 lam 2', true, {settled: ['arn:doors', 'arn:door-1'], unclear: [LAM]}],
  ['lam door', true, {unclear: [LAM, DOOR]}],
  ['new', false, {settled: ['typed:new']}],
]

const asRead = ({settled, unclear}: Reading): Read => ({
  ...(settled.length === 0 ? {} : {settled: settled.map(({value}) => value)}),
  ...(unclear.length === 0 ? {} : {unclear: unclear.map((one) => [one.word, one.rows.map(({value}) => value)])}),
})

describe('plainAnswer', () => {
  for (const [typed, many, read] of cases) {
    it(`${JSON.stringify(typed)}${many ? ' for several' : ''}`, async () => {
      assert.deepEqual(asRead(await plainAnswer({find, many, initial: 'usual'}, rows.slice(0, 2), typed)), read)
    })
  }

  it('keeps what was clear while it asks for the rest, word after word', async () => {
    const prompt = {find, many: true}
    const first = await plainAnswer(prompt, rows.slice(0, 2), '2 lam door')
    const second = await plainAnswer(prompt, first.unclear[0]?.rows ?? [], '1', first)
    assert.deepEqual(asRead(second), {settled: ['arn:door-1', 'arn:lamp-1'], unclear: [DOOR]})
    const third = await plainAnswer(prompt, second.unclear[0]?.rows ?? [], '1', second)
    assert.deepEqual(asRead(third), {settled: ['arn:door-1', 'arn:lamp-1', 'arn:doors']})
  })

  it('takes any text where there is nothing to search', async () => {
    assert.deepEqual(asRead(await plainAnswer({}, [], 'fw-2')), {settled: ['fw-2']})
  })
})
