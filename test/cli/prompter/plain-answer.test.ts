import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {plainAnswer} from '../../../src/cli/prompter/plain-answer.js'
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

/** What is typed, for one or several, and the answer, or the values to choose from. */
const cases: readonly (readonly [typed: string, many: boolean, answer: string | readonly string[]])[] = [
  ['', false, 'usual'],
  ['2', false, 'arn:door-1'],
  ['doors', false, 'arn:doors'],
  ['lamp-1', false, 'arn:lamp-1'],
  ['arn:doors', false, 'arn:doors'],
  ['1, lamp-1', true, 'arn:doors arn:lamp-1'],
  ['door', false, ['arn:doors', 'arn:door-1', 'typed:door']],
  ['1 lam', true, ['arn:lamp-1', 'typed:lam']],
  ['new', false, 'typed:new'],
]

describe('plainAnswer', () => {
  for (const [typed, many, answer] of cases) {
    it(`${JSON.stringify(typed)}${many ? ' for several' : ''}`, async () => {
      const read = await plainAnswer({find, many, initial: 'usual'}, rows.slice(0, 2), typed)
      assert.deepEqual(typeof read === 'string' ? read : read.map(({value}) => value), answer)
    })
  }

  it('takes any text where there is nothing to search', async () => {
    assert.equal(await plainAnswer({}, [], 'fw-2'), 'fw-2')
  })
})
