import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {UsageError} from '../../../src/errors/cli-error.js'
import {operations} from '../../../src/model/operations.js'
import type {Shape} from '../../../src/model/vocabulary.js'
import {codes} from '../../../src/validation/codes.js'
import {explain} from '../../../src/workflows/explain/explain.js'
import {pageText} from '../../../src/workflows/explain/page.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'

async function explained(words: string, flags: readonly string[] = []): Promise<string> {
  const runtime = fakeRuntime(flags)
  await explain(words, ['jobs', 'local:fleet:create'], undefined, runtime)
  return runtime.written.stdout
}

function pathsIn(shape: Shape): string[] {
  if (shape.type === 'list') return pathsIn(shape.member)
  if (shape.type === 'map') return pathsIn(shape.value)
  if (shape.type !== 'structure') return []
  return Object.entries(shape.members).flatMap(([name, member]) => [
    name,
    ...pathsIn(member.shape).map((path) => `${name}.${path}`),
  ])
}

describe('explain', () => {
  it('says what a cron expression means, and when it opens next', async () => {
    const runtime = fakeRuntime([])
    await explain('cron(0 23 ? * SUN *)', [], 'Africa/Maseru', runtime)
    const [title, , words, , next = ''] = runtime.written.stdout.split('\n')
    assert.deepEqual([title, words], ['cron(0 23 ? * SUN *)', 'At 23:00 UTC on Sunday'])
    assert.match(next, /^ {2}Next {2}\d{4}-\d\d-\d\dT23:00:00Z = Mon \d\d \w{3} 01:00 Africa\/Maseru$/)
    assert.equal(runtime.written.stdout.match(/23:00:00Z/g)?.length, 10)
    await assert.rejects(explain('cron(0 25 * * ? *)', [], 'UTC', runtime), /not a valid cron expression: hours: "25"/)
  })

  it('breaks a long title between words', () => {
    const text = pageText({title: 'W369  An abort criterion cancels', intro: 'x', rows: [], data: new Map()}, 24)
    assert.deepEqual(text.split('\n').slice(0, 3), ['W369  An abort criterion', '  cancels', ''])
  })

  it('has a page for every code', async () => {
    for (const [code, {title, fix}] of Object.entries(codes)) {
      const page = await explained(code)
      assert.ok(page.startsWith(`${code}  ${title}\n`))
      assert.ok(page.replace(/\s+/g, ' ').includes(fix.replace(/\s+/g, ' ')), code)
    }
  })

  it('has a page for every member of every input', async () => {
    for (const {service, command, input} of operations) {
      const plane = service === 'iot' ? '' : 'data.'
      for (const path of pathsIn(input)) {
        const page = await explained(`${plane}${command}.${path}`)
        assert.match(page, /^ {2}Bounds +\S/m)
        assert.match(page, /^ {2}Example +\S/m)
      }
    }
  })

  it('shows type, bounds, default, source and an example', async () => {
    assert.equal(
      await explained('create-job.presignedUrlConfig.expiresInSec'),
      [
        'create-job.presignedUrlConfig.expiresInSec',
        '',
        'Seconds a presigned URL stays valid',
        '',
        '  Type     whole number, optional',
        '  Bounds   60 to 3600',
        '  Default  3600',
        '  Source   service model',
        '  Example  3600',
        '  Flag     --presigned-url-config',
        '',
      ].join('\n'),
    )
  })

  const spellings: [words: string, first: string][] = [
    ['w334', 'W334  An ARN is in another region or account than the request'],
    ['create-job.abortConfig.criteriaList[0].action', 'create-job.abortConfig.criteriaList.action'],
    ['CreateJob tags Key', 'create-job.tags.Key'],
    ['data update-job-execution.status', 'data update-job-execution.status'],
    ['iot-jobs-data.describe-job-execution.jobId', 'data describe-job-execution.jobId'],
    ['describe-job-execution', 'describe-job-execution'],
    ['documentParameters', 'create-job.documentParameters'],
    ['data.start-command-execution.parameters.S', 'data start-command-execution.parameters.S'],
  ]
  for (const [words, first] of spellings) {
    it(`takes ${words}`, async () => assert.equal((await explained(words)).split('\n')[0], first))
  }

  const unknown: [words: string, message: RegExp, hint: RegExp][] = [
    ['E334', /^No problem has the code 'E334'$/, /^Did you mean W334\?$/],
    ['E999', /^No problem has the code/, /docs\/problems\.md/],
    ['create-job.abortCnfig', /has no member 'abortCnfig'/, /^Did you mean create-job\.abortConfig\?$/],
    ['create-job.jobId.x', /create-job\.jobId has no members/, /^iotjobs explain create-job\.jobId$/],
    ['creat-job', /^'creat-job' is not a topic that iotjobs explains$/, /^Did you mean create-job\?$/],
    ['nosuch', /^'nosuch' is not a topic/, /^Topics: job-statuses, .*, conditions$/],
    ['aborrt', /not a topic/, /^Did you mean abort\?$/],
    ['abortconfig', /not a topic/, /^Did you mean abortConfig\?$/],
    ['job id', /not a topic/, /^Did you mean jobId\?$/],
    ['TIMEDOUT', /not a topic/, /^Did you mean TIMED_OUT\?$/],
    ['timed-out', /not a topic/, /^Did you mean TIMED_OUT\?$/],
    ['success', /not a topic/, /^Did you mean SUCCEEDED\?$/],
    ['exit', /not a topic/, /^Did you mean exit-codes\?$/],
    ['hold', /not a topic/, /^Topics: /],
    ['local fleet create', /not a topic/, /^It is a command: iotjobs local fleet create --help$/],
    ['data.nosuch', /'data\.nosuch' is not a topic/, /^Topics: /],
    ['create-job.abort', /has no member 'abort'/, /^Did you mean create-job\.abortConfig\?$/],
    ['create-job.toString', /has no member/, /./],
    ['abortConfig', /^abortConfig is a member in several places/, /^iotjobs explain create-job\.abortConfig$/],
    ['abortConfig criteriaList', /several places/, /^iotjobs explain create-job\.abortConfig\.criteriaList$/],
  ]
  for (const [words, message, hint] of unknown) {
    it(`names the nearest to ${words}`, async () => {
      await assert.rejects(explained(words), (error) => {
        assert.ok(error instanceof UsageError)
        assert.match(error.message, message)
        assert.match(error.hints[0] ?? '', hint)
        return true
      })
    })
  }

  it('gives programs the same as data', async () => {
    const data = JSON.parse(await explained('create-job.targetSelection', ['--output', 'json']))
    assert.deepEqual(data, {
      member: 'create-job.targetSelection',
      doc: 'SNAPSHOT ends with its targets, CONTINUOUS also serves things that join later (default: SNAPSHOT)',
      type: 'text',
      required: false,
      bounds: ['one of CONTINUOUS, SNAPSHOT'],
      default: 'SNAPSHOT',
      sources: ['service model'],
      example: 'CONTINUOUS',
      flag: '--target-selection',
    })
  })
})
