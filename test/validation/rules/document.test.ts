import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {problemsOf} from '../inputs.js'
import {describeRule} from '../rule-table.js'

const text = (bytes: number) => `{"p":"${'x'.repeat(bytes - 8)}"}`

describeRule('rule: the document is JSON', /^(E303|W305|W306|W310)$/, [
  {title: 'takes an object', changes: {document: '{}'}, finds: []},
  {title: 'refuses text', changes: {document: 'not json'}, finds: ['E303 document']},
  {title: 'refuses a cut document', changes: {document: '{"a":1'}, finds: ['E303 document']},
  {title: 'refuses nothing', changes: {document: ''}, finds: ['E303 document']},
  {title: 'refuses NaN, which is not JSON', changes: {document: '{"a":NaN}'}, finds: ['E303 document']},
  {
    title: 'says nothing of the keys of a document that is too long anyway',
    changes: {document: `{"a":1,"a":"${'x'.repeat(9_000_000)}"}`},
    finds: [],
  },
  {title: 'doubts a repeated key', changes: {document: '{"a":1,"a":2}'}, finds: ['W310 document']},
  {title: 'refuses single quotes', changes: {document: "{'a':1}"}, finds: ['E303 document']},
  {title: 'doubts a list', changes: {document: '[1]'}, finds: ['W305 document']},
  {title: 'doubts null', changes: {document: 'null'}, finds: ['W305 document']},
  {title: 'takes 32,000 bytes', changes: {document: text(32_000)}, finds: []},
  {title: 'warns above 32,000 bytes', changes: {document: text(32_001)}, finds: ['W306 document']},
  {title: 'takes any depth', changes: {document: `{"a":${'['.repeat(15_900)}${']'.repeat(15_900)}}`}, finds: []},
  {title: 'leaves what is too large to the bound', changes: {document: text(32_769)}, finds: []},
])

describe('rule: the document is JSON, in words', () => {
  it('says where the JSON ends', () => {
    const [problem] = problemsOf('iot.CreateJob', {document: '{"a":1'})
    assert.match(String(problem?.expected.reason), /: column 7 of the document$/)
  })
  it('knows a path for what it is', () => {
    const [problem] = problemsOf('iot.CreateJob', {document: 'job.json'})
    assert.equal(problem?.fix, 'To read the document from a file, write file://job.json')
  })
})

const fixes: [document: string, fix: RegExp][] = [
  ['{"a":1,}', /^Remove the comma before the closing "}"/],
  ["{'a':1}", /double quotes around keys/],
  ['{"a":1 // b\n}', /no comments/],
  ['{"a":NaN}', /^Write null, or "NaN" as a text/],
  ['{a:1}', /need double quotes/],
  ['{"a" 1}', /^Put a colon/],
  ['{"a":1 "b":2}', /^Put a comma before/],
  ['{"a":True}', /^Write true in place of True/],
  ['{"a":01}', /without the zero/],
  ['{"a":"b}', /^Close the text/],
  ['{“a”:1}', /curly quotes/],
  ['{"a":1}}', /^Remove what follows/],
  ['{', /ends too early/],
  ['', /^Write \{\} for/],
  ['job.json', /file:\/\/job\.json$/],
  ['./job.txt', /file:\/\/\.\/job\.txt$/],
  ['file:/t/job.json', /file:\/\/\/t\/job\.json$/],
  ['file:job.json', /file:\/\/job\.json$/],
  ['in/doc.json', /file:\/\/in\/doc\.json$/],
  ['@doc.json', /file:\/\/doc\.json$/],
  ['C:\\t\\doc.json', /file:\/\/C:\\t\\doc\.json$/],
  ['~/doc.json', /file:\/\/~\/doc\.json$/],
  ['https://s3.amazonaws.com/b/doc.json', /--document-source https:\/\/s3\.amazonaws\.com\/b\/doc\.json$/],
  ['s3://b/doc.json', /--document-source s3:\/\/b\/doc\.json$/],
  ['None', /AWS CLI prints for an empty query/],
  ['-', /file:\/\/\/dev\/stdin$/],
  ['{\\"a\\":1}', /^Remove the backslashes before the quotes/],
  ['{"a":\\"b\\"}', /^Remove the backslashes before the quotes/],
  ["'{}'", /^Remove the ' around the whole value/],
  [`{"a":"\\\${aws:iot:x}"}`, /^Remove the backslash before \$: it is for double quotes in a shell$/],
  ['{"a":"$\\{aws:iot:x\\}"}', /^Remove the backslash before \{/],
  ['{"a":"c:\\windows"}', /^Write a backslash within a text as/],
]

describe('rule: the document is JSON, in words', () => {
  for (const [document, fix] of fixes) {
    it(`says what to do about ${document}`, () => {
      const found = problemsOf('iot.CreateJob', {document}).find(({code}) => code === 'E303')
      assert.match(found?.fix ?? '', fix)
    })
  }
})
