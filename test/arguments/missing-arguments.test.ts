import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {MissingArguments} from '../../src/arguments/missing-arguments.js'
import {scanOperation} from '../../src/arguments/scan-operation.js'
import {operationById} from '../../src/model/operations.js'

const spelling = {
  command: 'iotjobs describe-job',
  elsewhere: (word: string) => (word === '--from' ? 'It is for others' : undefined),
}

const cases: readonly (readonly [flags: string, stray: string, hints: string])[] = [
  ['--job-id', 'b-1', 'Did you mean --job-id b-1?'],
  ['--document', 'any thing', ''],
  ['--document', '{}', 'Did you mean --document {}?'],
  ['--job-id', 'b-1 b-2', 'iotjobs describe-job takes one at a time: --job-id b-1'],
  ['--job-id --thing-name', 'b-1', 'Did you mean --job-id b-1?'],
  ['--job-id --thing-name', 'b-1 pump:1', 'Did you mean --job-id b-1 --thing-name pump:1?'],
  ['--job-id --thing-name', 'b-1 t-1 t-2', 'iotjobs describe-job takes one at a time: --job-id b-1 --thing-name t-1'],
  ['--job-id --targets', 'b-1', 'Did you mean --job-id b-1?'],
  ['--targets --document', 'b-1', ''],
  ['--job-id', '', ''],
  ['--job-id', '--from -', 'It is for others'],
  ['--job-id', '--zzz=1 b-1', 'iotjobs describe-job has no --zzz'],
  ['--job-id', '--job-job b-1', 'For --job-job, did you mean --job-id?'],
  [
    '--job-id',
    '50, incrementFactor:',
    'The shell splits a value at its spaces: put the whole of it into single quotes',
  ],
]

describe('MissingArguments', () => {
  for (const [flags, stray, hint] of cases) {
    it(`${flags} missing beside '${stray}'`, () => {
      const error = new MissingArguments(words(flags), words(stray), spelling, 'help')
      assert.equal(error.message, `the following arguments are required: ${words(flags).join(', ')}`)
      assert.deepEqual(error.hints, [...(hint === '' ? [] : [hint]), 'help'])
    })
  }
})

describe('ids behind the flags of a command that takes many', () => {
  const of = (takesMany: boolean) =>
    new MissingArguments(['--job-id'], ['b-1', 'b-2'], {...spelling, command: 'iotjobs cancel-job', takesMany}).hints
  it('belong in front', () => assert.deepEqual(of(true), ['Put the ids first: iotjobs cancel-job b-1 b-2']))
  it('are one too many elsewhere', () =>
    assert.deepEqual(of(false), ['iotjobs cancel-job takes one at a time: --job-id b-1']))
})

describe('a required flag that others stand for', () => {
  it('is named together with them', () => {
    const operation = operationById('iot.CreateJob')
    const own = [{flag: '--group', kind: 'list', doc: '', standsFor: ['--targets']}] as const
    assert.throws(
      () =>
        scanOperation(operation, ['--job-id', 'a'], {command: 'iotjobs create-job', elsewhere: () => undefined}, own),
      {hints: ['In place of --targets: --group', 'iotjobs create-job --help lists the options']},
    )
  })
})

const words = (text: string) => text.split(' ').filter((word) => word !== '')
