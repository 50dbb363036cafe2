import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {assemble} from '../../src/arguments/assemble.js'
import {ParameterFiles} from '../../src/arguments/files/parameter-file.js'
import {scanOperation} from '../../src/arguments/scan-operation.js'
import {sourceFinder} from '../../src/arguments/source-finder.js'
import {operationById} from '../../src/model/operations.js'
import type {SourceText} from '../../src/value/source-text.js'

const operation = operationById('iot.CreateJob')
let folder = ''
type Path = (string | number)[]

async function sourceOf(argv: readonly string[], path: Path, stdin = ''): Promise<SourceText | undefined> {
  const files = new ParameterFiles({env: {}, cwd: folder, home: folder, readStdin: async () => Buffer.from(stdin)})
  const scanned = scanOperation(operation, ['--job-id', 'a', '--targets', 'b', ...argv])
  await assemble(operation, scanned, {}, files)
  return sourceFinder(operation, scanned, files)(path)
}

const flag = (name: string, text: string, format: SourceText['format'], depth: number): SourceText => ({
  name,
  kind: 'flag',
  text,
  format,
  depth,
})

const cases: [title: string, argv: string[], path: Path, source: SourceText | undefined][] = [
  ['a text', [], ['jobId'], flag('--job-id', 'a', 'text', 1)],
  [
    'a structure in shorthand',
    ['--timeout-config', 'x=1'],
    ['timeoutConfig', 'x'],
    flag('--timeout-config', 'x=1', 'shorthand', 1),
  ],
  [
    'a structure in JSON',
    ['--timeout-config', '{"x":1}'],
    ['timeoutConfig'],
    flag('--timeout-config', '{"x":1}', 'json', 1),
  ],
  ['the first of several texts', ['--targets', 'b', 'c'], ['targets', 0], flag('--targets', 'b', 'text', 2)],
  ['the second of several texts', ['--targets', 'b', 'c'], ['targets', 1], flag('--targets', 'c', 'text', 2)],
  ['several texts as a whole', ['--targets', 'b', 'c'], ['targets'], flag('--targets', 'b c', 'text', 1)],
  ['a list in JSON', ['--targets', '["b"]'], ['targets', 0], flag('--targets', '["b"]', 'json', 1)],
  ['a structure of a list', ['--tags', 'Key=a', 'Key=b'], ['tags', 1, 'Key'], flag('--tags', 'Key=b', 'shorthand', 2)],
  ['a switch', ['--generate-cli-skeleton'], ['nowhere'], undefined],
  ['a member that nothing gives', [], ['description'], undefined],
  [
    'a member of the document',
    ['--cli-input-json', '{"description":"d"}'],
    ['description'],
    flag('--cli-input-json', '{"description":"d"}', 'json', 0),
  ],
  [
    'a member that the document lacks',
    ['--cli-input-yaml', 'description: d'],
    ['tags'],
    flag('--cli-input-yaml', 'description: d', 'yaml', 0),
  ],
  ['a flag over the document', ['--cli-input-json', '{"jobId":"z"}'], ['jobId'], flag('--job-id', 'a', 'text', 1)],
]

describe('sourceFinder', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'source-'))
    writeFileSync(join(folder, 'timeout.json'), '{"inProgressTimeoutInMinutes": 1}')
    writeFileSync(join(folder, 'job.yaml'), 'description: d\r\n')
    writeFileSync(join(folder, 'targets.txt'), 'b\nc\n')
  })
  after(() => rmSync(folder, {recursive: true}))

  for (const [title, argv, path, source] of cases)
    it(`finds ${title}`, async () => assert.deepEqual(await sourceOf(argv, path), source))

  const files: [title: string, argv: string[], path: Path, source: Partial<SourceText>][] = [
    [
      'the file of a flag',
      ['--timeout-config', 'file://timeout.json'],
      ['timeoutConfig', 'inProgressTimeoutInMinutes'],
      {name: 'timeout.json', text: '{"inProgressTimeoutInMinutes": 1}', format: 'json', depth: 1},
    ],
    ['the file of a list', ['--targets', 'file://targets.txt'], ['targets', 1], {name: 'targets.txt', format: 'lines'}],
    [
      'the file of the document',
      ['--cli-input-yaml', 'file://job.yaml'],
      ['description'],
      {name: 'job.yaml', text: 'description: d\n', format: 'yaml', depth: 0},
    ],
    ['standard input', ['--cli-input-json', '-'], ['description'], {name: '<stdin>', text: '{"a":1}', depth: 0}],
  ]
  for (const [title, argv, path, source] of files) {
    it(`finds ${title}`, async () => {
      const found = await sourceOf(argv, path, '{"a":1}')
      assert.equal(found?.kind, 'file')
      for (const [name, value] of Object.entries(source)) assert.equal(found[name as keyof SourceText], value)
    })
  }
})
