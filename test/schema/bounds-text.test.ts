import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Shape} from '../../src/model/vocabulary.js'
import {boundsSources, boundsText, typeText} from '../../src/schema/bounds-text.js'

const word: Shape = {type: 'string', name: 'W'}
const pair: Shape = {type: 'structure', name: 'P', members: {}}

const cases: [shape: Shape, type: string, bounds: string[], sources: string[]][] = [
  [word, 'text', [], []],
  [{...word, min: 1, max: 64, pattern: '[a-z]+'}, 'text', ['1 to 64 characters', 'matching [a-z]+'], ['service model']],
  [{...word, min: 0, max: 1}, 'text', ['0 to 1 character'], ['service model']],
  [{...word, enum: ['A']}, 'text', ['only A'], ['service model']],
  [{...word, enum: ['A', 'B']}, 'text', ['one of A, B'], ['service model']],
  [
    {...word, max: 9, documented: {maxBytes: 5, pattern: 'x', source: 'guide'}},
    'text',
    ['at most 9 characters', 'at most 5 bytes in UTF-8', 'matching x'],
    ['service model', 'guide'],
  ],
  [
    {type: 'integer', name: 'I', min: 1, documented: {max: 1000, source: 'guide'}},
    'whole number',
    ['1 to 1000'],
    ['service model', 'guide'],
  ],
  [
    {type: 'long', name: 'L', documented: {min: 1, max: 9, also: [-1], source: 'guide'}},
    'whole number',
    ['1 to 9 or -1'],
    ['guide'],
  ],
  [
    {type: 'double', name: 'D', max: 100, documented: {above: 0, decimals: 2, source: 'guide'}},
    'decimal number',
    ['above 0, at most 100', 'at most 2 digits after the point'],
    ['service model', 'guide'],
  ],
  [{type: 'list', name: 'L', member: pair, min: 1}, 'list of structures', ['at least 1 item'], ['service model']],
  [
    {type: 'map', name: 'M', key: {...word}, value: word, max: 10},
    'map of texts to texts',
    ['at most 10 pairs'],
    ['service model'],
  ],
  [{type: 'blob', name: 'B', min: 1}, 'bytes in base64', ['at least 1 byte'], ['service model']],
  [{type: 'boolean', name: 'B'}, 'true or false', [], []],
  [pair, 'structure', [], []],
]

describe('the bounds of a shape in words', () => {
  for (const [shape, type, bounds, sources] of cases) {
    it(`${type}: ${bounds.join('; ') || 'none'}`, () => {
      assert.equal(typeText(shape), type)
      assert.deepEqual(boundsText(shape), bounds)
      assert.deepEqual(boundsSources(shape), sources)
    })
  }
})
