import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {wrapLines, wrapText} from '../../../src/output/terminal/wrap-text.js'

describe('wrapText', () => {
  it('breaks between words, and never in one', () => {
    assert.deepEqual(wrapText('a thing group of things', 14, 2, 4), ['  a thing', '    group of', '    things'])
    assert.deepEqual(wrapText('arn:aws:iot:us-east-1 x', 10), ['arn:aws:iot:us-east-1', 'x'])
  })

  it('counts no colours', () => {
    assert.deepEqual(wrapText('\u001b[31mE202\u001b[39m is wrong', 13), ['\u001b[31mE202\u001b[39m is wrong'])
  })
})

describe('wrapLines', () => {
  const cases: readonly (readonly [text: string, width: number, wrapped: string])[] = [
    ['short\n', 10, 'short\n'],
    [
      'No such thing group there\n\n  A hint of some words\n',
      12,
      'No such\nthing group\nthere\n\n  A hint of\n  some words\n',
    ],
    ['To list them: iotjobs list-jobs --local\n', 20, 'To list them: iotjobs list-jobs --local\n'],
  ]
  for (const [text, width, wrapped] of cases) {
    it(`${JSON.stringify(text)} in ${width}`, () => assert.equal(wrapLines(text, width), wrapped))
  }
})
