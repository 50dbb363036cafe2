// Text is measured alike whether what knows Unicode is made at once or when it is first needed.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
// @ts-expect-error a script without types
import {withLazyConstants} from '../../scripts/build/lazy-unicode.mjs'

const sourceOf = (name: string) => readFileSync(new URL(import.meta.resolve(name)), 'utf8')

describe('what knows Unicode', () => {
  const cases: readonly (readonly [title: string, text: string, expected: string])[] = [
    [
      'is made when it is first needed, once',
      'const segmenter = new Intl.Segmenter();\nsegmenter.segment(text);\n',
      '\nsegmenter().segment(text);\nlet segmenterMade\nconst segmenter = () => (segmenterMade ??= new Intl.Segmenter())\n',
    ],
    [
      'is a pattern with a class of Unicode, too',
      'const emoji = /^\\p{RGI_Emoji}$/v;\nemoji.test(text);\n',
      '\nemoji().test(text);\nlet emojiMade\nconst emoji = () => (emojiMade ??= /^\\p{RGI_Emoji}$/v)\n',
    ],
    ['is no other pattern', 'const digits = /^\\d+$/;\n', 'const digits = /^\\d+$/;\n'],
    ['is no other constant', 'const names = new Map();\n', 'const names = new Map();\n'],
  ]
  for (const [title, source, expected] of cases) {
    it(title, () => assert.equal(withLazyConstants(source), expected))
  }

  for (const name of ['string-width', 'wrap-ansi']) {
    it(`is not made while ${name} loads`, () => {
      assert.match(sourceOf(name), /^const \w+ = new Intl\.Segmenter\(\);$/m)
      assert.doesNotMatch(withLazyConstants(sourceOf(name)), /^const \w+ = (?:new Intl\.Segmenter|\/.*\\p\{)/m)
    })
  }
})
