// Flags whose values would be lost without a word, or would count as left out by accident.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {assemble} from '../../src/arguments/assemble.js'
import {ParameterFiles} from '../../src/arguments/files/parameter-file.js'
import {refuseAmbiguous, scanGlobals} from '../../src/arguments/scan-globals.js'
import {scanOperation} from '../../src/arguments/scan-operation.js'
import {UsageError} from '../../src/errors/cli-error.js'
import {type OperationId, operationById} from '../../src/model/operations.js'
import {fromPlain} from '../../src/value/plain.js'

const OURS = {command: 'iotjobs create-job', elsewhere: () => undefined, isAws: false}
const [A, B] = ['arn:aws:iot:us-east-1:1:thing/a', 'arn:aws:iot:us-east-1:1:thing/b']

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof UsageError)
    return [error.message, ...error.hints].join('\n')
  }
  return ''
}

describe('a flag given twice', () => {
  const create = (spelling: typeof OURS | undefined, ...words: string[]) =>
    scanOperation(operationById('iot.CreateJob'), ['--job-id', 'j', '--targets', A, ...words], spelling)

  const joined: [words: string[], hint: string][] = [
    [['--targets', B], `--targets ${A} ${B}`],
    [
      ['--timeout-config', 'a=1', '--timeout-config', 'b=2'],
      '--timeout-config a=1,b=2'.replace('a=1,b=2', "'a=1,b=2'"),
    ],
    [['--document-parameters', 'a=1', '--document-parameters', 'b=2'], "--document-parameters 'a=1,b=2'"],
    [['--tags', 'Key=a', '--tags', 'Key=b', 'Key=c'], '--tags Key=a Key=b Key=c'],
    [['--timeout-config', '{"a":1}', '--timeout-config', 'b=2'], 'Give --timeout-config once'],
  ]
  for (const [words, hint] of joined) {
    it(`is refused with what to write: ${words.join(' ')}`, () => {
      const text = refusal(() => create(OURS, ...words))
      assert.match(text, /^argument --[a-z-]+: given twice\n/)
      assert.ok(text.includes(hint), text)
    })
    it(`counts last in the AWS CLI's spelling, with a warning: ${words.join(' ')}`, () => {
      const {warnings} = create(undefined, ...words)
      assert.equal(warnings.length, 1)
      assert.match(warnings[0] ?? '', /^warning: --[a-z-]+ is given twice; only the last counts/)
    })
  }

  const scalars: string[][] = [
    ['--job-id', 'k'],
    ['--description', 'a', '--description', 'b c'],
    ['--cli-input-json', '{}', '--cli-input-json', 'file://x'],
  ]
  for (const words of scalars) {
    it(`counts last where it takes one value, with a warning: ${words.join(' ').slice(0, 60)}`, () => {
      for (const spelling of [OURS, undefined])
        assert.match(
          create(spelling, ...words).warnings.join(),
          /^warning: --[a-z-]+ is given twice; only the last counts/,
        )
    })
  }
  const filters: [words: string[], hint: string][] = [
    [['--status', 'CANCELED', '--status', 'COMPLETED'], 'leave out --status CANCELED or --status COMPLETED'],
    [['--max-items', '1', '--max-items', '2'], 'It takes one value'],
    [['--thing-group-name', 'x'.repeat(200), '--thing-group-name', 'y'], 'takes one value: leave out one of the two'],
  ]
  for (const [words, hint] of filters) {
    it(`of a listing is refused: ${words.join(' ').slice(0, 60)}`, () => {
      const text = refusal(() => scanOperation(operationById('iot.ListJobs'), words, OURS))
      assert.match(text, /^argument --[a-z-]+: given twice\n/)
      assert.ok(text.includes(hint), text)
    })
  }
  it('with the same value says nothing', () =>
    assert.deepEqual(create(OURS, '--job-id', 'j').given.get('--job-id'), ['j']))

  for (const flag of ['--policy', '--local-state', '--local-documents']) {
    it(`${flag} of ours is refused`, () =>
      assert.match(
        refusal(() => scanGlobals([flag, 'a', flag, 'b'])),
        /given twice/,
      ))
    it(`${flag} of ours may say the same again`, () =>
      assert.equal(
        refusal(() => scanGlobals([flag, 'a', flag, 'a'])),
        '',
      ))
  }
  it('counts last where the AWS CLI has it: --region a-1 --region b-1', () =>
    assert.deepEqual(scanGlobals(['--region', 'a-1', '--region', 'b-1']).globals, {region: 'b-1'}))
})

describe('an empty value', () => {
  for (const flag of ['--region', '--profile', '--ca-bundle', '--cli-read-timeout', '--local-state'])
    for (const argv of [[flag, ''], [`${flag}=`]])
      it(`${argv.join(' ')} is refused`, () =>
        assert.match(
          refusal(() => scanGlobals(argv)),
          /the value is empty\n.*unset variable/,
        ))
  it('of --output is not a format', () => assert.deepEqual(scanGlobals(['--output', '']).globals, {output: ''}))
  it('of --ignore is an empty list', () => assert.deepEqual(scanGlobals(['--ignore', '']).globals, {ignore: ''}))
})

describe('short forms', () => {
  it('count among the options of the operation', () =>
    assert.deepEqual(scanGlobals(['list-jobs', '--endpoint', 'http://x']).globals, {endpointUrl: 'http://x'}))
  for (const words of [['watch', 'x'], ['list-jobs'], ['local', 'status'], ['update-job', '--job-id', 'x']])
    it(`count not among those of other commands: ${words.join(' ')}`, () => {
      assert.deepEqual(scanGlobals([...words, '--endpoint', 'http://x']).globals, {endpointUrl: 'http://x'})
      assert.deepEqual(scanGlobals([...words, '--end', 'http://x']).globals, {endpointUrl: 'http://x'})
    })
  it('are never those of a command that has a flag of this very name', () =>
    assert.deepEqual(scanGlobals(['create-job', '--end', 'x']).globals, {}))
  it('stay ambiguous where the operation has another', () =>
    assert.match(
      refusal(() => scanGlobals(['describe-endpoint', '--endpoint', 'x'])),
      /ambiguous|^$/,
    ))
  for (const [argv, names, said] of [
    [['watch', '--pro', 'plain'], ['progress', 'until'], /ambiguous option: --pro could match --profile, --progress/],
    [['local', 'serve', '--po=80'], ['port'], /ambiguous option: --po=80 could match --policy, --port/],
    [['watch', '--prof', 'p'], ['progress'], /^$/],
    [['watch', '--profile', 'p', '--progress', 'plain'], ['progress'], /^$/],
    [['watch', '--', '--pro'], ['progress'], /^$/],
  ] as const)
    it(`are held against the flags of the command: ${argv.join(' ')}`, () =>
      assert.match(
        refusal(() => refuseAmbiguous(argv, names)),
        said,
      ))
  it('are refused as opposites', () =>
    assert.match(
      refusal(() => scanGlobals(['--cli-auto-prompt', '--no-cli-auto-prompt'])),
      /not allowed with argument/,
    ))
})

describe('a document beneath flags', () => {
  const read = async (id: OperationId, argv: string[]) => {
    const operation = operationById(id)
    const files = new ParameterFiles({env: {}, cwd: '/', home: '/', readStdin: async () => Buffer.from('{}')})
    return assemble(operation, scanOperation(operation, argv), {}, files)
  }

  it('knows what a flag takes from it', async () => {
    const document =
      '{"jobId":"j","jobExecutionsRolloutConfig":{"exponentialRate":{},"maximumPerMinute":5},"tags":[{"Key":"a"}]}'
    const argv = [
      '--cli-input-json',
      document,
      '--job-executions-rollout-config',
      'maximumPerMinute=50',
      '--job-id',
      'k',
    ]
    assert.deepEqual((await read('iot.CreateJob', argv)).notes, [
      'note: --job-executions-rollout-config replaces exponentialRate of --cli-input-json',
    ])
    const tags = await read('iot.CreateJob', [...argv, '--tags', 'Key=b'])
    assert.match(tags.notes.join(), /--tags replaces the 1 item of --cli-input-json/)
  })

  const pages: [config: object, paging: object][] = [
    [{MaxItems: 1}, {on: true, maxItems: 1}],
    [
      {MaxItems: '2', PageSize: 5, StartingToken: 't'},
      {on: true, maxItems: 2, pageSize: 5, startingToken: 't'},
    ],
  ]
  for (const [PaginationConfig, paging] of pages) {
    it(`pages by ${JSON.stringify(PaginationConfig)}`, async () => {
      const read1 = await read('iot.ListJobs', ['--cli-input-json', JSON.stringify({PaginationConfig})])
      assert.deepEqual(read1.paging, paging)
      assert.deepEqual(read1.input, fromPlain({}))
    })
  }
  it('lets flags win', async () =>
    assert.equal(
      (await read('iot.ListJobs', ['--max-items', '7', '--cli-input-json', '{"PaginationConfig":{"MaxItems":1}}']))
        .paging.maxItems,
      7,
    ))
  for (const config of ['{"MaxItem":1}', '{"MaxItems":0}', '5']) {
    it(`refuses ${config}`, async () =>
      assert.rejects(read('iot.ListJobs', ['--cli-input-json', `{"PaginationConfig":${config}}`]), UsageError))
  }
})
