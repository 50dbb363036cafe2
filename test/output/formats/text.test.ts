import assert from 'node:assert/strict'
import {formatValue} from '../../../src/output/format-value.js'
import {parseJson} from '../../../src/value/json/json-parse.js'

/** JSON, and its lines. */
const texts: readonly (readonly [string, string])[] = [
  ['"a\\tb"', 'a\tb\n'],
  ['""', '\n'],
  ['null', 'None\n'],
  ['true', 'True\n'],
  ['1e22', '1e+22\n'],
  ['[]', ''],
  ['{}', ''],
  ['[1,null,"x",1.0]', '1\tNone\tx\t1.0\n'],
  ['{"b":1,"a":"x"}', 'x\t1\n'],
  ['{"😀":1,"\\uffff":2}', '2\t1\n'],
  ['{"b":{"c":1},"a":"x","l":["p","q"]}', 'x\nB\t1\nL\tp\nL\tq\n'],
  ['{"jobs":[{"b":1},{"a":null}]}', 'JOBS\t\t1\nJOBS\tNone\t\n'],
  ['{"jobs":[{"id":"a","in":{"n":1}},{"id":"b"}]}', 'JOBS\ta\nIN\t1\nJOBS\tb\n'],
  ['[{"a":1,"b":[1,{"x":true}]},{"b":2}]', "1\t[1, {'x': True}]\n\t2\n"],
  ['{"l":[[1,2],3,[4]]}', 'L\t3\nL\t1\nL\t2\nL\t4\n'],
  ['[[1,2],[3]]', '1\t2\n3\n'],
]

describe('text', () => {
  for (const [json, lines] of texts) {
    it(json, async () => assert.equal(await formatValue(parseJson(json), 'text'), lines))
  }

  it('cannot show structures among other values', async () => {
    for (const json of ['[{"a":1},2]', '[2,{"a":1}]', '[{"a":1},[2]]', '[{"a":1},null]']) {
      await assert.rejects(formatValue(parseJson(json), 'text'), {exitCode: 255, code: 'Output'})
    }
  })
})
