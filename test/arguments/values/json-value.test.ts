import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {BadValue} from '../../../src/arguments/bad-value.js'
import {jsonValue} from '../../../src/arguments/values/json-value.js'

const hints: [string, string | undefined][] = [
  ['', 'The text is empty: write {} for a document without members'],
  ["{'a':1}", 'JSON wants double quotes around keys and texts: {"key":"value"}'],
  ['{"a":1,}', 'Remove the comma before the closing "}"'],
  ['[1, ]', 'Remove the comma before the closing "]"'],
  ['{"a":True}', 'Write true in place of True'],
  ['{"a":None}', 'Write null in place of None'],
  ['{"a":}', 'Put a value before }, or null'],
  ['{ // x\n}', 'JSON has no comments: remove it'],
  ['{Key=a}', 'Write shorthand without brackets around the whole: Key=...; JSON would be {"Key":...}'],
  [
    '{roleArn: x}',
    'Keys and texts need double quotes; a shell may have removed them: write \\" for each, or read the JSON with file://NAME',
  ],
  [
    '{"a":{b:1}}',
    'Keys and texts need double quotes; a shell may have removed them: write \\" for each, or read the JSON with file://NAME',
  ],
  ['{“a”:1}', 'Replace the curly quotes with straight ones, " or \': they come from pasted text'],
  ['{"a":"b\nc"}', 'Write a line break within a text as \\n, a TAB as \\t'],
  ['{"a":"\\x"}', 'Write a backslash within a text as \\\\'],
  ['{"a":1 "b":2}', 'Put a comma before "'],
  ['{"a":1} {"b":2}', 'Put several objects into one list: [{...},{...}]'],
  ['{"a":1} x', 'Remove what follows the end of the JSON'],
  ['{"a":"b', 'Close the text with a double quote'],
  ['{"a":', 'The JSON ends too early: if the shell split it at a space, put the whole into single quotes'],
  ['{"a":-}', undefined],
]

describe('jsonValue', () => {
  for (const [text, hint] of hints) {
    it(`mends ${JSON.stringify(text)}`, () => assert.deepEqual(failure(text).hints, hint === undefined ? [] : [hint]))
  }

  it('shows the neighbourhood of the place in a long document', () => {
    const lines = Array.from({length: 500}, (_, line) => `  "k${line}": ${line},`)
    const {message} = failure(`{\n${lines.join('\n')}\n}`)
    assert.match(
      message,
      /^Invalid JSON: Expecting property name .*: line 502 column 1 \(char \d+\)\nJSON received, around/,
    )
    assert.ok(message.endsWith('\n  "k499": 499,\n}\n^'))
    assert.ok(message.length < 300)
  })
})

function failure(text: string): BadValue {
  try {
    jsonValue(text)
  } catch (error) {
    if (error instanceof BadValue) return error
  }
  throw new Error(`${text} is no error`)
}
