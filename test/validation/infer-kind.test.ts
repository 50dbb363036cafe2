import assert from 'node:assert/strict'
import {validateDocument} from '../../src/validation/document/validate-document.js'
import {inferKind, misplacedKind} from '../../src/validation/infer-kind.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'

const structure = (plain: object) => fromPlain(plain) as Structure
const named = (plain: object) => {
  const kind = inferKind(structure(plain))
  return kind.kind === 'output' ? kind.operation.command : kind.kind
}

describe('what a file is', () => {
  const cases: [content: object, kind: string][] = [
    [{operation: 'reboot'}, 'document'],
    [{version: '1.0', steps: [{action: {}}]}, 'document'],
    [{}, 'input'],
    [{jobId: 'a'}, 'input'],
    [{jobId: 'a', operation: 'x'}, 'input'],
    [{job: {jobId: 'a'}}, 'describe-job'],
    [{job: {}, documentSource: 'x'}, 'describe-job'],
    [{jobs: [], nextToken: 'x'}, 'list-jobs'],
    [{jobTemplateArn: 'x', jobTemplateId: 'a', createdAt: 1, document: '{}'}, 'describe-job-template'],
    [{$schema: './create-job.schema.json', operation: 'x'}, 'input'],
  ]
  for (const [content, kind] of cases)
    it(`${JSON.stringify(content)} is ${kind}`, () => assert.equal(named(content), kind))

  it('a document in the place of an input is reported beside what flags gave', () =>
    assert.equal(misplacedKind(structure({jobId: 'a', targets: [], operation: 'x'}))?.kind, 'document'))
  it('an input with names in another case is not', () =>
    assert.equal(misplacedKind(structure({jobId: 'a', Targets: ['b'], Document: '{}', foo: 1})), undefined))
  it('an input with a slip is not', () =>
    assert.equal(misplacedKind(structure({jobId: 'a', document: '{}', tag: 1})), undefined))
})

describe('a job document by itself', () => {
  const codes = (text: string) => validateDocument(text, {now: 0, depth: 'all'}).map(({code}) => code)
  const cases: [text: string, codes: string[]][] = [
    ['{"operation":"reboot"}', []],
    [`{"u":"\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k}"}`, []],
    ['{"u":"{aws:iot:x}"}', ['W325']],
    ['{"timeoutConfig":{}}', ['W307']],
    ['{"a":1,"a":2}', ['W310']],
    [`{"a":"${'x'.repeat(33_000)}"}`, ['E202']],
    [`{"a":"${'é'.repeat(16_500)}"}`, ['E203']],
    ['{', ['E303']],
  ]
  for (const [text, expected] of cases) it(text.slice(0, 60), () => assert.deepEqual(codes(text), expected))
})
