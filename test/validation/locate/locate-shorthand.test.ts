import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Locator} from '../../../src/validation/locate/locate.js'

const CRITERIA = 'criteriaList=[{failureType=ALL,action=CANCEL},{failureType="A,B",action=X}]'

/** Text, path, what is underlined; with `key` the name itself; `near` where only what is around it was found. */
const cases: [text: string, path: (string | number)[], underlined: string, kind?: 'key' | 'near'][] = [
  ['inProgressTimeoutInMinutes=99999', ['inProgressTimeoutInMinutes'], '99999'],
  ['inProgressTimeoutInMinutes=99999', ['inProgressTimeoutInMinutes'], 'inProgressTimeoutInMinutes', 'key'],
  ['a=1,b=2', ['b'], '2'],
  ['a=1, b=2', ['b'], '2'],
  ['a=1,a=2', ['a'], '2'],
  ['a=x,y,z,b=2', ['a'], 'x,y,z'],
  ['a=x,y,z,b=2', ['a', 1], 'y'],
  ['a={b={c=1},d=2}', ['a', 'b', 'c'], '1'],
  ['a={b={c=1},d=2}', ['a', 'd'], '2'],
  [CRITERIA, ['criteriaList', 1, 'action'], 'X'],
  [CRITERIA, ['criteriaList', 1, 'failureType'], '"A,B"'],
  [CRITERIA, ['criteriaList', 0, 'action'], 'CANCEL'],
  ["Key='a=b',Value=c", ['Value'], 'c'],
  ['Key@=file://k,Value=c', ['Key'], 'file://k'],
  ['a=1', ['missing'], 'a=1', 'near'],
  ['a={b=1}', ['a', 'missing'], '{b=1}', 'near'],
]

describe('locate in shorthand', () => {
  for (const [text, path, underlined, kind] of cases) {
    it(`${path.join('.')} in ${text}${kind ? ` (${kind})` : ''}`, async () => {
      const position = await new Locator().locate({text, format: 'shorthand'}, {path, atKey: kind === 'key'})
      assert.ok(position)
      assert.equal(text.slice(position.column - 1, position.column - 1 + position.length), underlined)
      assert.equal(position.exact, kind !== 'near')
    })
  }
})
