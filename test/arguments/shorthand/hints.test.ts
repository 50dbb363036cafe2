import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {shorthandHints} from '../../../src/arguments/shorthand/hints.js'
import {parseShorthand} from '../../../src/arguments/shorthand/parser.js'
import {ShorthandSyntaxError} from '../../../src/arguments/shorthand/syntax-error.js'
import type {Shape} from '../../../src/model/vocabulary.js'
import {cpuClock} from '../../support/in-time.js'

const text: Shape = {type: 'string', name: 'Text'}
const timeout: Shape = {
  type: 'structure',
  name: 'Timeout',
  members: {inProgressTimeoutInMinutes: {shape: text, doc: ''}},
}
const tag: Shape = {
  type: 'structure',
  name: 'Tag',
  members: {Key: {shape: text, doc: ''}, Value: {shape: text, doc: ''}},
}
const tags: Shape = {type: 'list', name: 'Tags', member: tag}
const map: Shape = {type: 'map', name: 'Map', key: {type: 'string', name: 'Key'}, value: text}

const cases: [Shape, string, string][] = [
  [timeout, 'inProgressTimeoutInMinutes:5', 'Put "=" between key and value, not ":": inProgressTimeoutInMinutes=5'],
  [timeout, 'inProgressTimeoutInMinutes: 5', 'Put "=" between key and value, not ":": inProgressTimeoutInMinutes=5'],
  [map, 'a={b:1}', 'Put "=" between key and value, not ":": b=1'],
  [timeout, '5', 'Name the member: inProgressTimeoutInMinutes=5'],
  [timeout, '', 'Name the member: inProgressTimeoutInMinutes=VALUE'],
  [timeout, 'inProgresTimeoutInMinutes', 'Give "inProgressTimeoutInMinutes" a value: inProgressTimeoutInMinutes=VALUE'],
  [tags, 'x', 'Name the members: Key=VALUE,Value=VALUE'],
  [map, 'x', 'Write pairs of key and value: KEY=VALUE,KEY=VALUE'],
  [map, 'tags.json', 'Write file://tags.json to read the value from that file'],
  [map, '@tags.json', 'Write file://tags.json to read the value from that file'],
  [map, 'file:/tags.txt', 'Write file:///tags.txt to read the value from that file'],
  [tags, 'Key=“a b”,"', 'Replace the curly quotes with straight ones, " or \': they come from pasted text'],
  [map, '–k=v', 'Replace the long dash with "-": it comes from pasted text'],
  [map, '\ufeffk=v', 'The text begins with a byte order mark: save the file as UTF-8 without one'],
  [map, '"k=v"', 'Remove the " around the whole value: the shell has passed them on'],
  [map, '"a"=b', 'Write the key without quotes: a=...'],
  [
    map,
    'json={"a":1}',
    "JSON is not allowed inside shorthand: write {key=value}, or json='{...}' for a text that is JSON, or give the whole value as JSON",
  ],
  [tags, 'Key=a,Key=b', "Separate the elements of the list with a space: 'Key=a' 'Key=b'"],
  [tag, 'Key=a,Key=b', 'Give "Key" once'],
  [map, 'a={b=1,b=2}', 'Give "b" once'],
  [map, 'list={a=1},{a=2}', 'Put several structures into square brackets: list=[{...},{...}]'],
  [map, 'k=a,[b]', 'Put a list that holds brackets into square brackets itself: KEY=[a,{...}]'],
  [map, 'k=[{a=1} {a=2}]', 'Put a comma between the elements'],
  [map, 'k=v,', 'Remove the comma at the end'],
  [map, 'k={a=1},', 'Remove the comma at the end'],
  [map, ',k=v', 'Remove the comma at the beginning'],
  [map, 'k=a,,b', 'Remove one of the two commas'],
  [map, 'k=[{a=1', 'Close what is open: "}]" is missing at the end; a value with spaces needs quotes for the shell'],
  [map, 'k={a=1]', 'Close "{" with "}" before "]"'],
  [map, 'k=a]b', 'Put a value that holds "]" into quotes: KEY="a]b"'],
  [map, 'k={a=1}x', 'Put a comma after "}"'],
  [map, 'k="a', 'Close the " that begins here, or write \\" within quotes'],
  [map, 'k==v', 'Write "=" once, or put a value that begins with it into quotes: k="=..."'],
  [map, "k=it's", 'Put the whole value into quotes: "it\'..."'],
  [map, 'k="a" b', 'Nothing but a comma may follow a closing quote: put the whole value into quotes'],
  [map, 'k={f=1,5,g=2}', 'Write a decimal point, not a comma: f=1.5'],
  [map, 'k={t=cron(0 1,15 * *)}', 'Put a value that holds a comma into quotes: t="cron(0 1,15 * *)"'],
  [map, 'k=a\u0001', 'Put a value that holds control characters into quotes'],
  [map, 'k$=v', 'A key is made of letters, digits and - _ . # / : alone; JSON takes every key'],
]

describe('shorthandHints', () => {
  for (const [shape, typed, hint] of cases) {
    it(`mends ${JSON.stringify(typed)}`, () => assert.deepEqual(shorthandHints(failure(typed), shape), [hint]))
  }

  it('stays quick for long texts', () => {
    const error = failure(`k=${'a '.repeat(300_000)}"`)
    const spent = cpuClock()
    shorthandHints(error, map)
    assert.ok(spent() < 500)
  })
})

function failure(typed: string): ShorthandSyntaxError {
  try {
    parseShorthand(typed, {load: () => undefined})
  } catch (error) {
    if (error instanceof ShorthandSyntaxError) return error
  }
  throw new Error(`${typed} is no error`)
}
