import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {targetLines, targetWords} from '../../src/derive/target-lines.js'

const ARN = 'arn:aws:iot:eu-west-1:123456789012'
const names = (text: string) => targetLines(text, 'things.txt').map(({name}) => name)

describe('the lines of a file of things', () => {
  const GOOD: readonly (readonly [title: string, text: string, names: readonly string[]])[] = [
    ['a name a line', 'a\nb\n', ['a', 'b']],
    ['an ARN', `${ARN}:thing/pump-1`, ['pump-1']],
    ['empty lines and comments', '# pumps\n\n  \na\n # more\nb', ['a', 'b']],
    ['a mark at the beginning, and the line ends of Windows', '\uFEFFa\r\nb\r\n', ['a', 'b']],
    ['spaces around', '  a\t\n', ['a']],
    ['all that names may hold', 'A-z_0:9', ['A-z_0:9']],
    ['nothing', '', []],
  ]
  for (const [title, text, expected] of GOOD) it(`may be ${title}`, () => assert.deepEqual(names(text), expected))

  it('know where they stand', () => {
    assert.deepEqual(targetLines('\n# x\na', 'things.txt'), [
      {name: 'a', arn: undefined, location: 'Line 3 of things.txt'},
    ])
  })

  const BAD: readonly (readonly [title: string, text: string, message: RegExp])[] = [
    ['a name with a space', 'a\nb c', /^Line 2 of things\.txt: 'b c' is not a valid name of a thing$/],
    ['a name that is too long', 'a'.repeat(129), /^Line 1 of things\.txt: 'a+' is not a valid name/],
    ['the ARN of a group', `${ARN}:thinggroup/line-a`, /is not the ARN of a thing; it is the ARN of a thing group$/],
    ['the ARN of something else', `${ARN}:job/x`, /is not the ARN of a thing$/],
    ['JSON', '{"thing": "a"}', /is not a valid name/],
  ]
  for (const [title, text, message] of BAD) it(`are not ${title}`, () => assert.throws(() => names(text), {message}))

  it('are all told at once, but no more than ten', () => {
    const text = Array.from({length: 12}, (_, index) => `no ${index}`).join('\n')
    assert.throws(
      () => names(text),
      ({message}: Error) => message.split('\n').length === 11 && message.endsWith('and 2 more'),
    )
  })

  it('of groups are names or ARNs of groups', () => {
    const [word] = targetWords('thinggroup', [{text: `${ARN}:thinggroup/line-a`, location: '--group'}])
    assert.deepEqual(word, {name: 'line-a', arn: `${ARN}:thinggroup/line-a`, location: '--group'})
  })
})
