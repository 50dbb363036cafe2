// A printed command is only worth something if a shell and our own parser read the same input out of it.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {describe, it} from 'mocha'
import {assemble} from '../../src/arguments/assemble.js'
import {ParameterFiles} from '../../src/arguments/files/parameter-file.js'
import {scanOperation} from '../../src/arguments/scan-operation.js'
import {operationById} from '../../src/model/operations.js'
import {commandText} from '../../src/wizard/command-text.js'
import {structure, THING} from './fake-ports.js'

const CREATE = operationById('iot.CreateJob')

const inputs: readonly (readonly [string, object])[] = [
  ['plain words', {jobId: 'fw-2', targets: [THING, `${THING}2`]}],
  ['quotes, dollars and line breaks', {document: '{"a":"it\'s $HOME `x`\\n"}\n', description: 'a  "b" \'c\''}],
  ['structures', {timeoutConfig: {inProgressTimeoutInMinutes: 5}, abortConfig: {criteriaList: [{failureType: 'ALL'}]}}],
  ['tags', {tags: [{Key: 'a b', Value: "x,y=z'"}, {Key: 'c'}]}],
  ['texts that look like files', {documentParameters: {path: '/tmp/x', text: 'a, b'}}],
  ['what shorthand cannot say', {documentParameters: {'key with spaces': 'v\\'}}],
]

describe('commandText', () => {
  for (const [title, plain] of inputs) {
    it(`is read back by sh: ${title}`, async () => {
      const input = structure({jobId: 'x', targets: ['y'], ...plain})
      const text = commandText(CREATE, input, {})
      const words = shellWords(text.replace(/^iotjobs create-job/, ''))
      assert.deepEqual([...(await read(words))].sort(), [...input].sort())
    })
  }

  it('carries where it was aimed at, as far as the program knows of it', () => {
    const globals = {region: 'eu-west-1', local: true, localState: "it's", output: 'text'} as const
    const input = structure({jobId: 'x'})
    assert.equal(
      commandText(CREATE, input, globals),
      "iotjobs create-job --region eu-west-1 --local --local-state 'it'\\''s' \\\n  --job-id x",
    )
    assert.equal(
      commandText(CREATE, input, globals, {shell: 'powershell', program: 'aws'}),
      'aws iot create-job --region eu-west-1 `\n  --job-id x',
    )
  })

  it('is quoted for PowerShell, and named as the AWS CLI names it', () => {
    const input = structure({jobId: 'x', description: "it's", tags: [{Key: 'a'}]})
    assert.equal(
      commandText(CREATE, input, {}, {shell: 'powershell', program: 'aws'}),
      "aws iot create-job `\n  --job-id x `\n  --description 'it''s' `\n  --tags Key=a",
    )
  })
})

function shellWords(text: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${text}`], {encoding: 'utf8'})
    .split('\0')
    .slice(0, -1)
}

async function read(words: readonly string[]) {
  const files = new ParameterFiles({env: {}, cwd: '/', home: '/', readStdin: async () => new Uint8Array()})
  return (await assemble(CREATE, scanOperation(CREATE, words), {}, files)).input
}
