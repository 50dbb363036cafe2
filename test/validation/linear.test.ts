// Time and memory that grow with what a user writes, and not with its square: measured in CPU time, with room for slow machines.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readDocument} from '../../src/arguments/files/read-document.js'
import {parseYaml} from '../../src/arguments/values/yaml-input.js'
import {operationById} from '../../src/model/operations.js'
import {validateDocument} from '../../src/validation/document/validate-document.js'
import {locateProblems} from '../../src/validation/report/located-problem.js'
import {plainStyle} from '../../src/validation/report/report-style.js'
import {reportLines, summaryText} from '../../src/validation/report/report-text.js'
import {validate} from '../../src/validation/validate.js'
import type {Structure} from '../../src/value/value.js'
import {inTime} from '../support/in-time.js'

const CONTEXT = {now: Date.UTC(2026, 10, 21), depth: 'all'} as const
const CREATE = operationById('iot.CreateJob')
const many = (count: number, line: (index: number) => string) => Array.from({length: count}, (_, i) => line(i))

async function report(text: string, format: 'json' | 'yaml') {
  const input = (await readDocument(text, format)) as Structure
  const problems = validate(CREATE, input, CONTEXT)
  const located = await locateProblems(problems, async () => ({name: 'job', kind: 'file', text, format, depth: 0}))
  return {lines: reportLines(located, plainStyle), summary: summaryText(problems)}
}

async function cpuSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

const COUNT = 10_000
const texts: [title: string, format: 'json' | 'yaml', text: string, summary: RegExp][] = [
  ['unknown members', 'json', `{${many(COUNT, (i) => `"member${i}":${i}`).join(',\n')}}`, /10003 errors/],
  [
    'bad targets',
    'json',
    `{"jobId":"a","document":"{}","targets":[${many(COUNT, (i) => `"x${i}"`).join(',\n')}]}`,
    /10001 errors/,
  ],
  ['bad tags', 'json', `{"tags":[${many(COUNT, () => '{"Key":"aws:x"}').join(',\n')}]}`, /2000\d errors/],
  [
    'retry criteria',
    'json',
    `{"jobExecutionsRetryConfig":{"criteriaList":[${many(COUNT, () => '{"failureType":"FAILED"}').join()}]}}`,
    /errors/,
  ],
  ['unknown members', 'yaml', many(COUNT, (i) => `member${i}: ${i}`).join('\n'), /10003 errors/],
  ['bad targets', 'yaml', `jobId: a\ntargets:\n${many(COUNT, (i) => `  - x${i}`).join('\n')}`, /10002 errors/],
]

describe('time that grows with the input alone', () => {
  for (const [title, format, text, summary] of texts) {
    it(`${COUNT} ${title} in ${format}`, async () => {
      let shown: Awaited<ReturnType<typeof report>> | undefined
      const seconds = await cpuSeconds(async () => {
        shown = await report(text, format)
      })
      assert.ok(seconds < 4, `${seconds} s`)
      assert.match(shown?.summary ?? '', summary)
      assert.ok((shown?.lines.length ?? 0) < 100, 'few lines')
      assert.match(shown?.lines.join('\n') ?? '', /and \d+ more like this/)
    })
  }

  const yaml: [title: string, text: string][] = [
    ['keys', many(10_000, (i) => `k${i}: v`).join('\n')],
    ['anchors', many(10_000, (i) => `k${i}: &a${i} v\nj${i}: *a${i}`).join('\n')],
    ['merges', `base: &b {x: 1}\n${many(10_000, (i) => `k${i}: {<<: *b, y: 1}`).join('\n')}`],
  ]
  for (const [title, text] of yaml) {
    it(`10,000 ${title} of YAML`, async () => {
      const seconds = await cpuSeconds(() => parseYaml(text))
      assert.ok(seconds < 6, `${seconds} s`)
    })
  }

  it('refuses merges that would multiply', () => {
    const chain = many(10_000, (i) => `k${i}: &m${i} {${i > 0 ? `<<: *m${i - 1}, ` : ''}y${i}: 1}`).join('\n')
    assert.throws(() => parseYaml(chain), /The aliases expand to more than 1000000 values/)
  })

  for (const piece of ['https://a/', 'https://a?', 'https://s3.', 'https://a?Expires=', '${aws:iot:', '${${', '\\{']) {
    it(`a text of 64 kB in a document, all ${piece}`, async () => {
      const document = JSON.stringify({text: piece.repeat(65_536 / piece.length)})
      const seconds = await cpuSeconds(() => validateDocument(document, CONTEXT))
      assert.ok(seconds * 1000 < inTime(100), `${seconds} s`)
    })
  }

  it('a document of 200,001 elements', () => {
    const document = JSON.stringify(many(200_001, String))
    const input = new Map([['document', document]])
    assert.ok(validate(CREATE, input, CONTEXT).some(({code}) => code === 'E202'))
  })

  it('a cron expression of 200,000 years', () => {
    const startTime = `cron(0 2 * * ? ${many(200_000, () => '2030').join()})`
    const windows = [
      new Map<string, string | number>([
        ['startTime', startTime],
        ['durationInMinutes', 60],
      ]),
    ]
    const input = new Map([['schedulingConfig', new Map([['maintenanceWindows', windows]])]])
    assert.doesNotThrow(() => validate(CREATE, input as Structure, CONTEXT))
  })
})
