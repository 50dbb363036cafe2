import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type Placeholder, placeholdersIn} from '../../../src/validation/document/placeholder.js'

/** `a(b)` for a placeholder a with b inside; an open one ends with an exclamation mark. */
const show = ({body, closed, inner}: Placeholder): string =>
  `${body}${inner.length > 0 ? `(${inner.map(show).join(' ')})` : ''}${closed ? '' : '!'}`

describe('placeholdersIn', () => {
  const cases: [text: string, placeholders: string[]][] = [
    ['none', []],
    [`\${a}`, ['a']],
    [`x\${a}y\${b}z`, ['a', 'b']],
    [`\${a\${b}c\${d}}`, [`a\${b}c\${d}(b d)`]],
    [`\${a`, ['a!']],
    [`\${a\${b}`, [`a\${b}(b)!`]],
    [`\${}`, ['']],
    ['$a {b} }', []],
  ]
  for (const [text, placeholders] of cases)
    it(`reads ${text}`, () => assert.deepEqual(placeholdersIn(text).map(show), placeholders))
})
