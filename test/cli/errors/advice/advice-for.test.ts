import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {adviceFor} from '../../../../src/cli/errors/advice/advice-for.js'
import {OtherError, ServiceError, UsageError} from '../../../../src/errors/cli-error.js'
import {operationById} from '../../../../src/model/operations.js'

const request = {operation: operationById('iot.DescribeJob'), region: 'us-east-1', profile: 'p', local: false}
const refused = (code: string, hints: readonly string[] = []) =>
  new ServiceError(code, 'DescribeJob', 'No', new Map(), undefined, {request, hints})

const only =
  (...flags: readonly string[]) =>
  (flag: string) =>
    flags.includes(flag)

const CASES: readonly (readonly [
  title: string,
  error: OtherError | ServiceError | UsageError,
  flags: string[],
  advice: string[],
])[] = [
  ['a dry run', refused('ValidationException'), ['--dry-run'], ['--dry-run prints the request that was refused']],
  ['no dry run', refused('ValidationException'), ['--debug'], ['--debug shows the request that was refused']],
  [
    'no dry run of an invalid request',
    refused('InvalidRequestException'),
    ['--debug'],
    ['--debug shows the request that was refused'],
  ],
  ['no version', refused('VersionConflictException'), [], ['It was changed in the meantime: run the command again']],
  [
    'flags of another command alone',
    refused('Odd', [
      'Use a smaller --page-size',
      'To list them: iotjobs list-jobs --region eu-west-1',
      'Wait',
      'aws sso login --profile p',
    ]),
    [],
    ['To list them: iotjobs list-jobs --region eu-west-1', 'Wait', 'aws sso login --profile p'],
  ],
  ['a listing', new OtherError('Loop', 'Round and round', {hints: ['--no-paginate asks for a single page']}), [], []],
  [
    'what was typed wrong',
    new UsageError('Unknown', {hints: ['For --a, did you mean --b?']}),
    [],
    ['For --a, did you mean --b?'],
  ],
]

describe('advice', () => {
  for (const [title, error, flags, advice] of CASES) {
    it(`speaks of flags that the command takes: ${title}`, () =>
      assert.deepEqual(adviceFor(error, {}, only(...flags)), advice))
  }

  it('speaks of all where the command is not known', () =>
    assert.deepEqual(adviceFor(refused('ValidationException'), {}), ['--dry-run prints the request that was refused']))
})
