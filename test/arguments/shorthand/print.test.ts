import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {parseShorthand} from '../../../src/arguments/shorthand/parser.js'
import {printShorthand} from '../../../src/arguments/shorthand/print.js'
import {fromPlain} from '../../../src/value/plain.js'
import {Float, type Structure, type Value} from '../../../src/value/value.js'

const printed: [object, string][] = [
  [{Key: 'a', Value: 'b c'}, 'Key=a,Value=b c'],
  [{inProgressTimeoutInMinutes: 5}, 'inProgressTimeoutInMinutes=5'],
  [
    {criteriaList: [{action: 'CANCEL', thresholdPercentage: 20.5}]},
    'criteriaList=[{action=CANCEL,thresholdPercentage=20.5}]',
  ],
  [{startTime: 'cron(0 0 1,15 * ? *)'}, 'startTime="cron(0 0 1,15 * ? *)"'],
  [{startTime: 'cron(0 0 ? * SUN *)'}, 'startTime=cron(0 0 ? * SUN *)'],
  [{roleArn: 'arn:aws:iam::123456789012:role/r'}, 'roleArn=arn:aws:iam::123456789012:role/r'],
  [{a: '', b: ' x', c: 'say "x"', d: 'a\\b'}, 'a="",b=" x",c="say \\"x\\"",d="a\\\\b"'],
  [{a: [], b: {}, c: true, d: ['x']}, 'a=[],b={},c=true,d=[x]'],
]

const unprintable: [string, Value][] = [
  ['null', null],
  ['bytes', new Uint8Array([1])],
  ['a backslash at the end', 'a\\'],
  ['a key with a space', new Map([['a b', 'c']])],
]

describe('printShorthand', () => {
  for (const [value, text] of printed) {
    it(`prints ${text}`, () => assert.equal(printShorthand(fromPlain(value) as Structure), text))
  }
  for (const [what, value] of unprintable) {
    it(`has no words for ${what}`, () => assert.equal(printShorthand(new Map([['k', value]])), undefined))
  }

  it('has no words for nothing at all', () => assert.equal(printShorthand(new Map()), undefined))
  it('prints floats as floats', () => assert.equal(printShorthand(new Map([['k', new Float(20)]])), 'k=20.0'))

  it('prints what reads back as the same', () => {
    const key = fc.string({unit: fc.constantFrom(...'abZ0-_.#/:'), maxLength: 3})
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 6}),
      fc.string({unit: fc.constantFrom(...'ab=,[]{}"\'\\ \n')}),
    )
    const {structure} = fc.letrec<{structure: Structure; value: Value}>((tie) => ({
      value: fc.oneof({maxDepth: 3}, text, fc.array(tie('value'), {maxLength: 3}), tie('structure')),
      structure: fc.array(fc.tuple(key, tie('value')), {maxLength: 3}).map((pairs) => new Map(pairs)),
    }))
    fc.assert(
      fc.property(structure, (value) => {
        const shorthand = printShorthand(value)
        if (shorthand !== undefined) assert.deepEqual(parseShorthand(shorthand, {load: () => undefined}), value)
      }),
      {numRuns: 300},
    )
  })
})
