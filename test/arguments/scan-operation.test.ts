import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationFlag} from '../../src/arguments/operation-flags.js'
import {scanOperation} from '../../src/arguments/scan-operation.js'
import {UsageError} from '../../src/errors/cli-error.js'
import {type OperationId, operationById} from '../../src/model/operations.js'

const scan = (id: OperationId, argv: string[]) => {
  const {given, switches, skeleton} = scanOperation(operationById(id), argv)
  return {...Object.fromEntries(given), ...Object.fromEntries(switches), ...(skeleton ? {skeleton} : {})}
}

const read: [OperationId, string[], object][] = [
  ['iot.DescribeJob', ['--job-id', 'a', '--job-id', 'b'], {'--job-id': ['b']}],
  ['iot.DescribeJob', ['--job-id=-x'], {'--job-id': ['-x']}],
  ['iot.DescribeJob', ['--job-id=a=b'], {'--job-id': ['a=b']}],
  ['iot.DescribeJob', ['--job-id', '-.5'], {'--job-id': ['-.5']}],
  ['iot.DescribeJob', ['--job-id', '--x y'], {'--job-id': ['--x y']}],
  ['iot.DescribeJob', ['--', '--job-id', 'a'], {'--job-id': ['a']}],
  ['iot.DescribeJob', ['--job-id', 'a', '--before'], {'--job-id': ['a'], beforeSubstitution: true}],
  ['iot.CreateJob', ['--job-id', 'a', '--targets', 'x', 'y'], {'--job-id': ['a'], '--targets': ['x', 'y']}],
  ['iot.CreateJob', ['--job-id', 'a', '--targets'], {'--job-id': ['a'], '--targets': []}],
  ['iot.CancelJob', ['--job-id', 'a', '--force', '--no-force'], {'--job-id': ['a'], force: false}],
  ['iot.DescribeJob', ['--cli-input-json={}'], {'--cli-input-json': ['{}']}],
  ['iot.DescribeJob', ['--generate-cli-skeleton'], {'--generate-cli-skeleton': [], skeleton: 'input'}],
  ['iot.ListJobs', ['--page', '5'], {'--page-size': ['5']}],
]

const refused: [OperationId, string[], string][] = [
  ['iot.CreateJob', [], 'the following arguments are required: --job-id, --targets'],
  ['iot.CreateJob', ['--bogus'], 'the following arguments are required: --job-id, --targets'],
  ['iot.DescribeJob', ['--generate-cli-skeleton', 'output'], 'the following arguments are required: --job-id'],
  ['iot.DescribeJob', ['--job-id'], 'argument --job-id: expected one argument'],
  ['iot.DescribeJob', ['--job-id', '-x'], 'argument --job-id: expected one argument'],
  ['iot.DescribeJob', ['--job-id', '--', '-x'], 'argument --job-id: expected one argument'],
  ['iot.DescribeJob', ['--job-id', 'a', 'b'], 'Unknown options: b'],
  ['iot.DescribeJob', ['--job-id', 'a', '', 'b'], "Unknown options: '', b"],
  ['iot.DescribeJob', ['--job-id', 'a', '--bogus', 'v', 'w'], 'Unknown options: --bogus, v, w'],
  ['iot.DescribeJob', ['--job-id', 'a', '--', '--foo'], 'Unknown options: --foo'],
  ['iot.CancelJob', ['--job-id', 'a', '--force=true'], "argument --force: ignored explicit argument 'true'"],
  ['iot.ListJobs', ['--max', '5'], 'ambiguous option: --max could match --max-results, --max-items'],
  [
    'iot.DescribeJob',
    ['--generate-cli-skeleton', 'xml'],
    "argument --generate-cli-skeleton: Found invalid choice 'xml'",
  ],
]

const ID_FLAG = {command: 'iotjobs update-job', elsewhere: () => undefined, idFlag: '--job-id'}

/** The id that is read; nothing where the words are refused. */
const BY_ITSELF: readonly (readonly [typed: string, id: string | undefined])[] = [
  ['--description=x fw-1', 'fw-1'],
  ['--description=fw-1 fw-1', 'fw-1'],
  ['fw-1 --description fw-1', 'fw-1'],
  ['--generate-cli-skeleton=output fw-1', 'fw-1'],
  ['--wizard fw-1', 'fw-1'],
  ['--wiz fw-1 --description x', 'fw-1'],
  ['--wizard fw-1 fw-2', undefined],
  ['--wizard fw-1 --job-id fw-1', undefined],
  ['--description new text', undefined],
  ['--bogus fw-1', undefined],
]

describe('scanOperation', () => {
  for (const [typed, id] of BY_ITSELF) {
    const wizard = {flag: '--wizard', kind: 'switch', doc: '', standsFor: 'all'} as const
    const read = () => scanOperation(operationById('iot.UpdateJob'), typed.split(' '), ID_FLAG, [wizard])
    it(`takes ${id ?? 'no word'} of ${typed} for the id`, () => {
      if (id === undefined) assert.throws(read)
      else assert.deepEqual(read().given.get('--job-id'), [id])
    })
  }

  for (const [id, argv, expected] of read) {
    it(`reads ${id} ${argv.join(' ')}`, () => assert.deepEqual(scan(id, argv), expected))
  }
  for (const [id, argv, message] of refused) {
    it(`refuses ${id} ${argv.join(' ')}`, () => assert.throws(() => scan(id, argv), {message}))
  }
  it('names the flag that a mistyped one most likely means', () => {
    assert.throws(
      () => scan('iot.DescribeJob', ['--job-id', 'a', '--regoin', 'x']),
      (error: {hints?: string[]}) => error.hints?.includes('For --regoin, did you mean --region?') === true,
    )
  })
  it('says how a flag is written that has no value', () => {
    const hintsOf = (argv: string[]) => {
      try {
        scan('iot.ListJobs', argv)
      } catch (error) {
        return (error as {hints?: string[]}).hints
      }
    }
    assert.match(
      hintsOf(['--target-selection'])?.join() ?? '',
      /^Write it as --target-selection CONTINUOUS\|SNAPSHOT: [^,]+$/,
    )
    assert.match(hintsOf(['--max-items', '-x'])?.join() ?? '', /^Write it as --max-items <number>: .*--max-items=-x$/)
    assert.doesNotMatch(hintsOf(['--max-items', '--status', 'X'])?.join() ?? '', /dash/)
  })
  it('takes a lone word for the value of the one flag that is missing, and says so', () => {
    assert.throws(
      () => scan('iot.DescribeJob', ['fw-2']),
      (error: {hints?: string[]}) => error.hints?.includes('Did you mean --job-id fw-2?') === true,
    )
  })
})

describe('an id behind flags that stand for the rest', () => {
  const wizard: OperationFlag = {flag: '--wizard', kind: 'switch', doc: '', standsFor: 'all'}
  const spelling = {command: 'iotjobs create-job', elsewhere: () => undefined}
  const rows: readonly (readonly [argv: string, hint: string])[] = [
    ['--wizard p-9', 'Did you mean --job-id p-9?'],
    ['p-9 --wizard', 'Did you mean --job-id p-9?'],
    ['--wizard p-9 p-10', 'iotjobs create-job takes one at a time: --job-id p-9'],
    ['--wizard --job-id p-9 p-10', 'iotjobs create-job --help lists the options'],
    ['--wizard --jobid p-9', 'For --jobid, did you mean --job-id?'],
  ]
  for (const [argv, hint] of rows) {
    it(argv, () =>
      assert.throws(
        () => scanOperation(operationById('iot.CreateJob'), argv.split(' '), spelling, [wizard]),
        (error) => error instanceof UsageError && error.hints[0] === hint,
      ),
    )
  }
})
