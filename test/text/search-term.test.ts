import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {matches} from '../../src/emulator/search/matches.js'
import {parseQuery} from '../../src/emulator/search/query-tree.js'
import {searchTerm} from '../../src/text/search-term.js'

const rows: readonly (readonly [name: string, term: string])[] = [
  ['line-a', 'line-a'],
  ['Line_1', 'Line_1'],
  ['eu:line-a', 'eu\\:line-a'],
  ['-a', '\\-a'],
  ['AND', '\\AND'],
  ['a OR thingName:*', 'a\\ OR\\ thingName\\:\\*'],
  ['"a"', '\\"a\\"'],
  ['(a)', '\\(a\\)'],
  ['a\\', 'a\\\\'],
]

describe('searchTerm', () => {
  for (const [name, term] of rows) {
    it(`makes ${term} of ${name}, which finds it and nothing else`, () => {
      assert.equal(searchTerm(name), term)
      const query = parseQuery(`thingGroupNames:${term} AND connectivity.connected:false`)
      const finds = (group: string) =>
        matches(query, {
          name: 'thing',
          type: null,
          attributes: {},
          groupNames: () => [group],
          isConnected: () => false,
        })
      assert.deepEqual([finds(name), finds('another')], [true, false])
    })
  }
})
