import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {refuseDocument} from '../../src/bulk/refuse-document.js'

const jobs = {jobs: [{jobId: 'a'}, {jobId: 'b'}]}

const documents: readonly (readonly [text: string, hint: RegExp])[] = [
  [JSON.stringify(jobs), /--query 'jobs\[\]\.\[jobId\]' --output text$/],
  [JSON.stringify(jobs, null, 4), /--query 'jobs\[\]\.\[jobId\]' --output text$/],
  ['\n{\n    "jobs": []\n}\n', /--output text$/],
  [JSON.stringify({executionSummaries: []}, null, 2), /--output ndjson$/],
  ['["a","b"]', /--output ndjson$/],
  ['[\n  "a",\n  "b"\n]', /--output ndjson$/],
  ['{\n  "jobId": "a"\n}', /--output ndjson$/],
]

const lines = [
  '',
  'a\nb\n',
  '{"jobId":"a"}',
  '{"jobId":"a"}\n{"jobId":"b"}\n',
  '{"resourceArn":"x","tags":[{"Key":"a"}]}\n',
  '{"jobId":"a"\n',
]

describe('refuseDocument', () => {
  for (const [text, hint] of documents) {
    it(`refuses ${JSON.stringify(text)}`, () =>
      assert.throws(
        () => refuseDocument(Buffer.from(text), 'ids.txt'),
        ({message, hints}) =>
          message === 'One document of JSON is in ids.txt; each line should be an item' && hint.test(hints.join('\n')),
      ))
  }
  for (const text of lines) {
    it(`lets ${JSON.stringify(text)} pass`, () =>
      assert.doesNotThrow(() => refuseDocument(Buffer.from(text), 'ids.txt')))
  }
})
