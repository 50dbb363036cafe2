import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {findCommand} from '../../src/cli/find-command.js'
import {UsageError} from '../../src/errors/cli-error.js'

const ids = ['list-jobs', 'update-job', 'data:update-job-execution', 'local:serve', 'local:fleet:create']
const found = (id: string, argv: string[], awsSpelling = false) => ({id, kind: 'command', argv, awsSpelling})

const read: [string[], object][] = [
  [['list-jobs', '--status', 'x'], found('list-jobs', ['--status', 'x'])],
  [['iot', 'list-jobs'], found('list-jobs', [], true)],
  [['iot-jobs-data', 'update-job-execution', '--a'], found('data:update-job-execution', ['--a'], true)],
  [['data', 'update-job-execution'], found('data:update-job-execution', [])],
  [['local', 'fleet', 'create', '--things', '3'], found('local:fleet:create', ['--things', '3'])],
  [['--a', '--b=1', 'iot', '--c', 'list-jobs', '--d'], found('list-jobs', ['--a', '--b=1', '--c', '--d'], true)],
  [['--things=3', 'local', 'fleet', 'create'], found('local:fleet:create', ['--things=3'])],
  [['local'], {id: 'local', kind: 'topic', argv: [], awsSpelling: false}],
  [['iot', 'help'], {id: 'operations', kind: 'topic', argv: [], awsSpelling: true}],
  [['iot-jobs-data', 'help'], {id: 'data', kind: 'topic', argv: [], awsSpelling: true}],
  [['local', 'fleet', '--help'], {id: 'local:fleet', kind: 'topic', argv: ['--help'], awsSpelling: false}],
]

const refused: [string[], RegExp][] = [
  [['iot'], /the following arguments are required: operation/],
  [['iot', 'list-job'], /argument operation: Found invalid choice 'list-job'\n\nMaybe you meant:\n\n {2}\* list-jobs/],
  [['lst-jobs'], /Unknown command 'lst-jobs'$/],
  [['iot', 'list-job'], /\* list-jobs$/],
  [['local', 'flet'], /Unknown command 'local flet'$/],
  [['zap', 'x'], /Unknown command 'zap'$/],
  [['iot', 'zzz'], /argument operation: Found invalid choice 'zzz'$/],
  [['--bogus'], /Unknown options: --bogus/],
  [['iot', '--bogus'], /the following arguments are required: operation/],
  [['--job-id', 'x', 'iot', 'list-jobs'], /Unknown command 'x'$/],
  // Spelled like an operation, our own commands would lose the consent that they ask for.
  [['iot', 'local', 'serve'], /argument operation: Found invalid choice 'local'/],
  [['iot-jobs-data', 'list-jobs'], /argument operation: Found invalid choice 'list-jobs'/],
]

const hints: [string[], RegExp][] = [
  [['hlp'], /^Did you mean: iotjobs help$/m],
  [['lst-jobs'], /^Did you mean: iotjobs list-jobs\niotjobs help lists the commands$/],
  [['local', 'flet'], /^Did you mean: iotjobs local fleet\niotjobs local help lists the commands$/],
  [['local', 'fleet', 'creat'], /^Did you mean: iotjobs local fleet create$/m],
  [['—-local', 'jobs'], /^For —-local, write --local: a long dash comes from pasted text$/m],
  [['nosuch', 'help'], /^iotjobs help lists the commands$/],
  [['iot', 'zzz'], /^iotjobs iot help lists the operations$/m],
  [['iot-jobs-data', 'zzz'], /^iotjobs iot-jobs-data help lists the operations$/m],
  [['zzz'], /^iotjobs help lists the commands$/m],
  [['local', 'zzz'], /^iotjobs local help lists the commands$/m],
  [
    ['iot', 'list-things', '--max-items', '3'],
    /^iotjobs has the operations of IoT Jobs only. For others: aws iot list-things$/m,
  ],
  [['aws', 'iot', 'list-jobs'], /^Leave out "aws": iotjobs iot …$/m],
  [['$', 'iotjobs', 'watch', 'fw-2'], /^Leave out "\$ iotjobs": iotjobs watch …$/m],
  [['iotjobs', 'jobs'], /^(?![\s\S]*other services)[\s\S]*Leave out "iotjobs": iotjobs jobs …$/m],
  [['watch\u00a0fw-2'], /^Write it without quotes and with plain spaces: iotjobs watch fw-2$/m],
  [['local', 'fleet list'], /^Write it without quotes and with plain spaces: iotjobs local fleet list$/m],
  [['watch $(x)'], /^(?!.*plain spaces)/],
  [['s3', 'ls'], /^iotjobs covers IoT Jobs only. For other services: aws s3 ls$/m],
  [['iot', 'local', 'serve'], /^(?!.*aws)/],
  [['local', 'flet', 'create'], /^(?!.*aws)/],
  [
    ['iot', 'update-job-execution'],
    /^It is an operation of iot-jobs-data: iotjobs iot-jobs-data update-job-execution$/m,
  ],
  [['update-job-execution'], /^It is an operation of iot-jobs-data: iotjobs data update-job-execution$/m],
  [['iot-jobs-data', 'list-jobs'], /^It is an operation of iot: iotjobs iot list-jobs$/m],
  [['--job-id', 'x', 'iot', 'list-jobs'], /^An option and its value come after the command$/m],
]

describe('findCommand', () => {
  for (const [words, expected] of read) {
    it(`finds ${words.join(' ')}`, () => assert.deepEqual(findCommand(words, ids), expected))
  }
  for (const [words, message] of refused) {
    it(`refuses ${words.join(' ')}`, () => assert.throws(() => findCommand(words, ids), message))
  }

  for (const [words, hint] of hints) {
    it(`says where ${words.join(' ')} belongs`, () =>
      assert.throws(
        () => findCommand(words, ids),
        (error) => error instanceof UsageError && hint.test(error.hints.join('\n')),
      ))
  }

  it('never leads from listing to deleting', () => {
    const all = [
      ...ids,
      'delete-job-execution',
      'list-job-executions-for-job',
      'list-job-executions-for-thing',
      'list-job-templates',
    ]
    assert.throws(
      () => findCommand(['list-job'], all),
      (error) => error instanceof UsageError && error.hints[0] === 'Did you mean: iotjobs list-jobs',
    )
    assert.throws(
      () => findCommand(['iot', 'list-job-executions'], all),
      /Maybe you meant:\n\n {2}\* list-job-executions-for-job\n {2}\* list-job-executions-for-thing$/,
    )
  })
})
