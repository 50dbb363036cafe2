// Jobs as files against the local simulator: exported, deleted, applied, refused, interrupted.
import assert from 'node:assert/strict'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {CliError, ServiceError} from '../../../src/errors/cli-error.js'
import type {Operation} from '../../../src/model/vocabulary.js'
import {InputError} from '../../../src/validation/input-error.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'
import {applyFiles, checkedFiles} from '../../../src/workflows/apply/run-apply.js'
import {exportAll} from '../../../src/workflows/export/run-export.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'
import {groupArn, type LocalClient, useClient} from '../../emulator/local-client.js'
import {type Hook, hookedService} from '../../support/hooked-service.js'

const service = useClient()
let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'apply-'))
})
after(() => rmSync(folder, {recursive: true}))

const file = (name: string, content: object | string) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}

async function apply(client: LocalClient, names: readonly string[], flags: string[] = ['--yes'], hook?: Hook) {
  const runtime = fakeRuntime(flags, {cwd: folder, now: () => client.now})
  const connection = hookedService(client, hook)
  let exit: number | CliError
  try {
    exit = await applyFiles(await checkedFiles(names, runtime), connection, runtime)
  } catch (error) {
    assert.ok(error instanceof CliError, String(error))
    exit = error
  }
  const changes = connection.sent.filter((name) => !/^(Describe|Get|List)/.test(name))
  return {exit, lines: runtime.written.stdout.trimEnd().split('\n'), stderr: runtime.written.stderr, changes}
}

async function exported(client: LocalClient, format: 'json' | 'yaml', jobId = 'fw-2'): Promise<string> {
  const runtime = fakeRuntime([], {cwd: folder})
  const request = {jobs: [jobId], templates: [], allTemplates: false, dir: undefined}
  await exportAll(request, format, hookedService(client), runtime)
  return runtime.written.stdout
}

const TARGETS = ['pump-1', 'pump-2']

async function client(): Promise<LocalClient> {
  const one = service()
  await one.fleet('line-a', ...TARGETS)
  return one
}

const job = (_: LocalClient, more: object = {}) => ({
  jobId: 'fw-2',
  targets: [groupArn('line-a')],
  document: {operation: 'install', size: 1},
  ...more,
})

describe('jobs as files', () => {
  const shapes: [title: string, more: object][] = [
    ['of the least', {}],
    [
      'with settings',
      {
        description: 'd',
        jobExecutionsRolloutConfig: {maximumPerMinute: 5},
        timeoutConfig: {inProgressTimeoutInMinutes: 5},
      },
    ],
    ['with tags', {tags: [{Key: 'team', Value: 'a'}, {Key: 'b'}]}],
    [
      'with criteria',
      {
        abortConfig: {
          criteriaList: [
            {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 12.5, minNumberOfExecutedThings: 2},
          ],
        },
      },
    ],
    [
      'with windows',
      {
        targetSelection: 'CONTINUOUS',
        schedulingConfig: {maintenanceWindows: [{startTime: 'cron(0 2 * * ? *)', durationInMinutes: 60}]},
      },
    ],
    ['whose document is a list', {document: '[1, 2]'}],
    ['whose document has a key twice', {document: '{"a":1,"a":2}'}],
  ]
  for (const format of ['json', 'yaml'] as const)
    for (const [title, more] of shapes) {
      it(`${title} come back the same, as ${format}`, async () => {
        const one = await client()
        const created = await apply(one, [file('job.json', job(one, more))])
        assert.deepEqual(created.changes, ['CreateJob'], created.stderr)
        const first = await exported(one, format)
        await one.call('DeleteJob', {jobId: 'fw-2', force: true})
        one.now += 600_000
        const again = file(`again.${format}`, first)
        assert.deepEqual((await apply(one, [again])).lines, [`created    ${again}  fw-2`])
        assert.equal(await exported(one, format), first)
        const second = await apply(one, [again])
        assert.deepEqual([second.changes, second.lines], [[], [`unchanged  ${again}  fw-2`]])
      })
    }

  const changes: [title: string, more: object, line: string, sent: string[]][] = [
    ['another description', {description: 'e'}, 'updated    job.json  fw-2  (description)', ['UpdateJob']],
    ['a tag more', {tags: [{Key: 'a', Value: '1'}]}, 'updated    job.json  fw-2  (tags)', ['TagResource']],
    ['another order of a document', {document: {size: 1.0, operation: 'install'}}, 'unchanged  job.json  fw-2', []],
    [
      'another document',
      {document: {operation: 'remove'}},
      'refused    job.json  fw-2  (fixed when fw-2 was created: document)',
      [],
    ],
    [
      'another selection',
      {targetSelection: 'CONTINUOUS'},
      'refused    job.json  fw-2  (fixed when fw-2 was created: targetSelection)',
      [],
    ],
    [
      'retries',
      {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 2}]}},
      'refused    job.json  fw-2  (retries of a job can only be switched off)',
      [],
    ],
  ]
  for (const [title, more, line, sent] of changes) {
    it(`${title}: ${line.split(' ')[0]}`, async () => {
      const one = await client()
      await apply(one, [file('job.json', job(one))])
      const changed = await apply(one, [file('job.json', job(one, more))])
      assert.deepEqual([changed.lines, changed.changes], [[line], sent])
      assert.equal(changed.exit, line.startsWith('refused') ? 252 : 0)
      const dry = await apply(one, [file('job.json', job(one, {description: 'x'}))], ['--dry-run'])
      assert.deepEqual([dry.exit, dry.changes], [1, []])
    })
  }

  it('of a job that is over are refused', async () => {
    const one = await client()
    await apply(one, [file('job.json', job(one))])
    await one.call('CancelJob', {jobId: 'fw-2'})
    one.now += 3_600_000
    const {lines, exit} = await apply(one, [file('job.json', job(one, {description: 'late'}))])
    assert.match(lines[0] ?? '', /^refused {4}job\.json {2}fw-2 {2}\(fw-2 ended 1h.* ago\)$/)
    assert.equal(exit, 252)
    assert.equal((await apply(one, [file('job.json', job(one))])).exit, 0)
  })

  it('of which one is broken send nothing, and tell all problems', async () => {
    const one = await client()
    const names = Array.from({length: 200}, (_, i) => file(`many-${i}.json`, job(one, {jobId: `many-${i}`})))
    const broken = file('broken.json', {jobId: 'a b', targets: ['x'], document: '{'})
    const {exit, changes: sent} = await apply(one, [...names, broken])
    assert.ok(exit instanceof InputError)
    assert.deepEqual(exit.located.map(({problem}) => problem.code).sort(), ['E204', 'E303', 'E331'])
    assert.deepEqual(sent, [])
  })

  it('of which the service refuses one tell those before it, and go on', async () => {
    const one = await client()
    const names = Array.from({length: 5}, (_, i) => file(`f-${i}.json`, job(one, {jobId: `f-${i}`})))
    const first = await apply(one, names, ['--yes'], (name, input) => {
      if (name === 'CreateJob' && (input as {jobId: string}).jobId === 'f-2')
        throw new ServiceError('ThrottlingException', name, 'slow down', new Map(), undefined)
    })
    assert.ok(first.exit instanceof ServiceError)
    assert.deepEqual(first.lines, ['created    f-0.json  f-0', 'created    f-1.json  f-1'])
    const {lines} = await apply(one, names)
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      ['unchanged', 'unchanged', 'created', 'created', 'created'],
    )
  })

  it('that cannot be read are refused at the place of the fault', async () => {
    writeFileSync(join(folder, 'tag.yaml'), 'jobId: j\ntargets: !!set {a}\n')
    const {exit} = await apply(await client(), ['tag.yaml'])
    assert.ok(exit instanceof InputError)
    const [{problem, position} = {problem: undefined, position: undefined}] = exit.located
    assert.deepEqual([problem?.code, position?.line, position?.column], ['E110', 2, 16])
  })

  it('that are about one job are refused', async () => {
    const one = await client()
    const {exit} = await apply(one, [file('a.json', job(one)), file('b.json', job(one))])
    assert.match(String(exit), /a\.json and b\.json are both about the job "fw-2"/)
  })
})

describe('templates as files', () => {
  const template = (more: object = {}) => ({jobTemplateId: 't', description: 'd', document: {a: 1}, ...more})

  it('are created, left, replaced', async () => {
    const one = await client()
    assert.deepEqual((await apply(one, [file('t.json', template())])).changes, ['CreateJobTemplate'])
    assert.deepEqual((await apply(one, [file('t.json', template())])).changes, [])
    const replaced = await apply(one, [file('t.json', template({document: {a: 2}}))])
    assert.deepEqual(replaced.changes, ['DeleteJobTemplate', 'CreateJobTemplate'])
    assert.deepEqual(replaced.lines, ['replaced   t.json  t  (document)'])
  })

  it('ask before they are replaced', async () => {
    const one = await client()
    await apply(one, [file('t.json', template())])
    const {exit, changes: sent} = await apply(one, [file('t.json', template({document: {a: 2}}))], [])
    assert.match(String(exit), /Delete and recreate the job template t\?/)
    assert.deepEqual(sent, [])
  })

  it('come back where the new one is refused', async () => {
    const one = await client()
    await apply(one, [file('t.json', template())])
    let creations = 0
    const {exit} = await apply(one, [file('t.json', template({document: {a: 2}}))], ['--yes'], (name) => {
      if (name === 'CreateJobTemplate' && ++creations === 1)
        throw new ServiceError('LimitExceededException', name, 'no more', new Map(), undefined)
    })
    assert.match(String(exit), /The job template "t" is as it was before/)
    const {document} = await one.call('DescribeJobTemplate', {jobTemplateId: 't'})
    assert.equal(document, '{"a":1}')
  })
})

describe('an exported file that is there already', () => {
  it('keeps its order and its comments', async () => {
    const one = await client()
    await apply(one, [file('job.json', job(one, {description: 'first'}))])
    const text = `# ours\ndescription: old # why\njobId: fw-2\ntargets: ['${groupArn('line-a')}']\ndocument:\n  size: 1 # bytes\n  operation: install\ntargetSelection: SNAPSHOT\n`
    file('fw-2.yaml', text)
    const runtime = fakeRuntime([], {cwd: folder})
    const request = {jobs: ['fw-2'], templates: [], allTemplates: false, dir: '.'}
    await exportAll(request, 'yaml', hookedService(one), runtime)
    assert.equal(
      readFileSync(join(folder, 'fw-2.yaml'), 'utf8').replaceAll('"', "'").replaceAll('[ ', '[').replaceAll(' ]', ']'),
      text.replace('old', 'first'),
    )
    await exportAll(request, 'yaml', hookedService(one), runtime)
    assert.match(runtime.written.stderr, /unchanged {2}fw-2\.yaml\n$/)
  })
})

describe('an export', () => {
  it('of one job that is named twice is one file', async () => {
    const one = await client()
    await apply(one, [file('job.json', job(one))])
    const runtime = fakeRuntime([], {cwd: folder})
    const request = {jobs: ['fw-2', 'fw-2'], templates: [], allTemplates: false, dir: 'twice'}
    await exportAll(request, 'json', hookedService(one), runtime)
    assert.match(runtime.written.stderr, /^written {2}\S+fw-2\.json\n$/)
    const text = await exported(one, 'json')
    assert.equal(readFileSync(join(folder, 'twice', 'fw-2.json'), 'utf8'), text)
  })

  for (const [kind, request] of [
    ['job', {jobs: ['gone'], templates: []}],
    ['template', {jobs: [], templates: ['gone']}],
  ] as const) {
    it(`of a ${kind} that does not exist is the service's error`, async () => {
      const all = {...request, allTemplates: false, dir: undefined}
      await assert.rejects(exportAll(all, 'json', hookedService(await client()), fakeRuntime()), {
        code: 'ResourceNotFoundException',
        exitCode: 254,
      })
    })
  }
})

describe('a listed id', () => {
  for (const id of ['../outside', 'a/b', '..\\outside']) {
    it(`never leads out of the folder of an export: ${id}`, async () => {
      const answers: Readonly<Record<string, object>> = {
        ListJobTemplates: {jobTemplates: [{jobTemplateId: id}]},
        DescribeJobTemplate: {jobTemplateId: id, description: 'x', document: '{}'},
      }
      const read = async ({name}: Operation) => fromPlain(answers[name] ?? {tags: []}) as Structure
      const told = {...hookedService(await client()), read}
      const request = {jobs: [], templates: [], allTemplates: true, dir: 'exported'}
      const runtime = fakeRuntime(['--yes'], {cwd: folder})
      await exportAll(request, 'json', told, runtime)
      assert.equal(runtime.written.stderr, `left out  "${id}" is not a valid id\n`)
      assert.equal(existsSync(join(folder, 'exported')), false)
    })
  }
})
