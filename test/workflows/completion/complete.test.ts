import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {complete} from '../../../src/workflows/completion/complete.js'
import type {CompletionPorts, Suggestions} from '../../../src/workflows/completion/suggestions.js'

const IDS = [
  'cancel-job',
  'create-job',
  'describe-job',
  'describe-job-execution',
  'list-job-executions-for-thing',
  'tag-resource',
  'completion',
  'data:describe-job-execution',
  'executions',
  'explain',
  'failures',
  'local:export',
  'local:fleet:create',
  'local:fleet:show',
  'local:serve',
  'prune',
  'retry',
  'rollback',
  'schema',
  'validate',
  'wait',
  'watch',
]

/** Names are given as what was asked for, so that a case shows the question. */
const ports: CompletionPorts = {
  ids: IDS,
  async command(id) {
    const {default: loaded} = await import(`../../../src/commands/${id.replaceAll(':', '/')}.js`)
    const {flags = {}, outputFormats, args = {}, strict = true, bulkKeys = []} = loaded
    return {flags, outputFormats, args, strict, bulkKeys}
  },
  names: async ({kinds, as, begin, jobId, local}) => [
    `${begin}${kinds.join('+')}-${as}${jobId === undefined ? '' : `-of-${jobId}`}${local ? '-local' : ''}`,
  ],
  profiles: async () => ['prod', 'test'],
  problemCodes: async () => ['E301', 'W334', 'W335'],
  entries: async (folder) => (folder === '' ? ['.hidden', 'job.json', 'jobs/'] : [`in-${folder.slice(0, -1)}`]),
}

const cases: readonly (readonly [line: string, expected: readonly string[]])[] = [
  // Commands, in both spellings.
  ['cr', ['create-job']],
  ['iot', ['iot', 'iot-jobs-data']],
  ['iot de', ['describe-job', 'describe-job-execution']],
  ['iot wa', []],
  ['iot-jobs-data ', ['describe-job-execution']],
  ['data ', ['describe-job-execution']],
  ['local ', ['export', 'fleet', 'serve']],
  ['local fleet ', ['create', 'show']],
  ['help cr', ['create-job']],
  ['help local fl', ['fleet']],
  ['nonsense ', []],
  // Flags, and what they take.
  ['--reg', ['--region']],
  ['--profile wait cr', ['create-job']],
  ['--profile p', ['prod']],
  ['--output t', ['text', 'table']],
  ['--region eu-c', ['eu-central-1', 'eu-central-2']],
  ['--color=o', ['--color=on', '--color=off']],
  ['--ignore W334,W', ['W334,W335']],
  ['create-job --target-sel', ['--target-selection']],
  ['create-job --target-selection S', ['SNAPSHOT']],
  ['create-job --target-selection=S', ['--target-selection=SNAPSHOT']],
  ['create-job --output t', ['text', 'table']],
  ['create-job --generate-cli-skeleton y', ['yaml-input']],
  ['create-job --generate-cli-skeleton --job-i', ['--job-id']],
  ['failures fw --output h', ['html']],
  ['create-job --description ', []],
  ['create-job --wizard --wiz', []],
  ['wait --progress p', ['plain']],
  ['wait --force --prog', ['--progress']],
  ['cancel-job --fro', ['--from']],
  ['cancel-job --cont', ['--continue-on-error']],
  ['iot cancel-job --fro', []],
  ['create-job --fro', ['--from-job']],
  ['executions fw --status FAILED,T', ['FAILED,TIMED_OUT']],
  ['prune --status CANC', ['CANCELED']],
  ['retry fw --status FAILED,NOT', ['FAILED,NOT_SENT']],
  ['retry fw --status SUC', []],
  ['rollback fw --status SUC', ['SUCCEEDED']],
  ['rollback fw --status NOT', []],
  ['validate --operation update-job-', ['update-job-execution']],
  // Shorthand.
  ['create-job --timeout-config in', ['inProgressTimeoutInMinutes=']],
  ['create-job --tags Key=a,V', ['Key=a,Value=']],
  ['create-job --tags Key=a,Value=b Key=c,V', ['Key=c,Value=']],
  ['create-job --scheduling-config endBehavior=F', ['endBehavior=FORCE_CANCEL']],
  // Names that the service knows.
  ['describe-job --job-id f', ['fjob-name']],
  ['create-job --job-id f', []],
  ['describe-job-execution --thing-name ', ['thing-name']],
  ['describe-job-execution --job-id fw-2 --thing-name ', ['thing-name-of-fw-2']],
  ['describe-job-execution --job-id=fw-2 --thing-name ', ['thing-name-of-fw-2']],
  ['list-job-executions-for-thing --thing-name t', ['tthing-name']],
  ['create-job --targets arn:', ['arn:group+thing-arn']],
  ['create-job --targets arn:a arn:', ['arn:group+thing-arn']],
  ['create-job --job-template-arn ', ['template+managedTemplate-arn']],
  ['tag-resource --resource-arn ', ['job+template-arn']],
  ['data describe-job-execution --job-id ', ['job-name']],
  ['executions --thing p', ['pthing-name']],
  ['local fleet create --group ', ['group-name-local']],
  // Words of their own.
  ['watch f', ['fjob-name']],
  ['wait f', ['fjob-name']],
  ['wait --force f', ['fjob-name']],
  ['wait --progress auto f', ['fjob-name']],
  ['wait fw-2 --pro', ['--progress', '--profile']],
  ['failures f', ['fjob-name']],
  ['executions f', ['fjob-name']],
  ['cancel-job fw-1 f', ['fjob-name']],
  ['iot cancel-job f', []],
  ['describe-job-execution t', ['tthing-name']],
  ['tag-resource arn:', ['arn:job+template-arn']],
  ['local fleet show t', ['tthing-name-local']],
  ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['completion bash z', []],
  ['schema des', ['describe-endpoint', 'describe-job', 'describe-job-execution', 'describe-job-template']],
  ['schema data upd', ['update-job-execution']],
  ['explain W33', ['W334', 'W335']],
  ['explain create-job.abortConfig.', ['create-job.abortConfig.criteriaList']],
  ['explain create-job.abortConfig.criteriaList.act', ['create-job.abortConfig.criteriaList.action']],
  [
    'explain data.update-job-execution.stat',
    ['data.update-job-execution.status', 'data.update-job-execution.statusDetails'],
  ],
  ['explain create-job.nonsense.', []],
  // Files behind a prefix.
  ['create-job --document ', ['file://']],
  ['cancel-job --comment ', []],
  ['create-job --description fi', []],
  ['create-job --description file:', ['file://']],
  ['create-job --document file://', ['file://job.json', 'file://jobs/']],
  ['create-job --document file://.h', ['file://.hidden']],
  ['create-job --document file://jobs/', ['file://jobs/in-jobs']],
  ['create-job --timeout-config file://job.', ['file://job.json']],
]

const ask = (line: string): Promise<Suggestions> => complete(line.split(' '), ports)

describe('complete', () => {
  for (const [line, expected] of cases) {
    it(`'${line}'`, async () => {
      const {found} = await ask(line)
      const isSchema = line === 'schema des'
      assert.deepEqual(isSchema ? found.slice(0, expected.length) : found, expected)
    })
  }

  const files = ['cancel-job --from ', 'validate jo', 'local export x', '--ca-bundle ', 'list-jobs --local-state=s']
  for (const line of files) {
    it(`leaves '${line}' to the shell, which knows files`, async () => {
      assert.deepEqual(await ask(line), {found: [], files: true, goesOn: false})
    })
  }

  const unfinished: readonly (readonly [line: string, goesOn: boolean])[] = [
    ['create-job --timeout-config in', true],
    ['create-job --tags K', true],
    ['create-job --abort-config criteriaList=[{action=C', true],
    ['create-job --document f', true],
    ['create-job --document file://jobs', true],
    ['create-job --document file://job.', false],
    ['create-job --scheduling-config endBehavior=F', false],
    ['describe-job --job-id f', false],
    ['des', false],
  ]
  for (const [line, goesOn] of unfinished) {
    it(`'${line}' ${goesOn ? 'goes on' : 'is a whole word'}`, async () => {
      assert.equal((await ask(line)).goesOn, goesOn)
    })
  }

  it('shows the flags of a command before global ones, and each once', async () => {
    const {found} = await ask('create-job --job-id a ')
    assert.ok(found.includes('--targets'))
    assert.deepEqual(
      found.filter((word) => word === '--job-id' || word === '--region'),
      [],
    )
    assert.ok((await ask('create-job --job-id a --')).found.includes('--region'))
  })

  it('asks for no names while a flag is typed', async () => {
    const names = () => assert.fail('asked')
    const {found} = await complete(['describe-job', '--job-i'], {...ports, names})
    assert.deepEqual(found, ['--job-id'])
  })

  it('tells a word once that was given already', async () => {
    const once = complete(['cancel-job', 'job-name', ''], ports)
    assert.ok(!(await once).found.includes('job-name'))
  })
})
