import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {describe, it} from 'mocha'
import {failureReport} from '../../../src/output/reports/failure-report.js'
import {FAILURE_FORMATS, type FailureFormat} from '../../../src/output/reports/formats.js'
import {TABLE_SCRIPT} from '../../../src/output/reports/table-script.js'
import {failures, HOSTILE, textOf} from './failures.js'

const STYLE = {color: false, ascii: false, columns: 100}
/** What could command a terminal: controls but line ends, and marks that turn the direction of writing. */
const COMMANDS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const report = (format: FailureFormat) => textOf(failureReport(format, STYLE))

describe('reports of failures', () => {
  for (const format of FAILURE_FORMATS) {
    it(`as ${format} hold nothing that commands a terminal`, () => {
      const text = report(format)
      // JSON for programs keeps what the device said, escaped by its own rules.
      if (format === 'json' || format === 'ndjson') assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f]/)
      else assert.doesNotMatch(text, COMMANDS)
    })
    it(`as ${format} are well-formed without failures`, () => {
      const text = textOf(failureReport(format, STYLE), [])
      if (format === 'json') assert.deepEqual(JSON.parse(text).failures, [])
      if (format === 'ndjson' || format === 'things') assert.equal(text, '')
      if (format === 'csv') assert.equal(text.split('\n').length, 2)
      if (format === 'html' || format === 'junit') assertTags(text)
    })
  }

  it('as a table give a line for each reason', () => {
    const lines = report('table').split('\n')
    assert.equal(lines[0], 'fw-2  COMPLETED  4 of 100 things did not succeed')
    assert.match(lines[1] ?? '', /^ COUNT {2}STATUS {6}REASON/)
    assert.match(lines[2] ?? '', /^ {5}2 {2}FAILED {6}sha256 mismatch +kot-1 kot-2$/)
    assert.equal(lines.length, 6)
  })

  it('as a table keep long reasons apart from names', () => {
    const [first] = failures
    const long = first ? [{...first, reason: 'no space left on the data partition of '.repeat(3)}] : []
    const text = textOf(failureReport('table', {color: false, ascii: false, columns: 80}), long)
    assert.match(text, /… {2}kot-1$/m)
  })

  it('as JSON keep every word of the device', () => {
    const {jobId, things, notSucceeded, failures: listed, groups} = JSON.parse(report('json'))
    assert.deepEqual([jobId, things, notSucceeded, listed.length, groups.length], ['fw-2', 100, 4, 4, 3])
    assert.equal(listed[3].details.reason, HOSTILE)
    assert.deepEqual([listed[1].attempt, listed[1].executionNumber], [3, 3])
  })

  it('as JSON lines parse line by line', () => {
    const lines = report('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      lines.map(({thing}) => thing),
      failures.map(({execution}) => execution.thingName),
    )
    assert.deepEqual(lines, JSON.parse(report('json')).failures)
  })

  it('as CSV begin no cell like a formula, and have as many cells in each line', () => {
    const lines = report('csv').trimEnd().split('\n').map(cells)
    assert.deepEqual(lines[0]?.slice(0, 4), ['thing', 'status', 'reason', 'attempt'])
    for (const line of lines) {
      assert.equal(line.length, lines[0]?.length)
      for (const cell of line) assert.doesNotMatch(cell, /^\s*[=+\-@]/)
    }
    assert.equal(lines[4]?.[0], "'+kot:4")
  })

  it('as things are names alone', () => {
    assert.equal(report('things'), 'kot-1\nkot-2\nkot-3\n+kot:4\n')
  })

  it('as HTML are one file that loads nothing and runs nothing but its own script', () => {
    const whole = report('html')
    assertTags(whole)
    const text = whole.replace(`<script>${TABLE_SCRIPT}</script>`, '')
    const hash = createHash('sha256').update(TABLE_SCRIPT).digest('base64')
    assert.ok(text.includes(`script-src 'sha256-${hash}'`))
    assert.doesNotMatch(text, /<script|<iframe|<img|<link|<object|\bsrc=|\bhref=|url\(|@import|https?:|\son\w+=/i)
    assert.match(text, /default-src 'none'/)
    assert.match(text, /&lt;script&gt;alert\(&quot;x&quot;\)/)
    assert.equal(text.match(/<polyline/g)?.length, 3)
    assert.equal(text.match(/<tr><td>(kot-|\+kot)/g)?.length, 4)
    assert.match(text, /4 of 100 things did not succeed/)
  })

  it('as HTML tell of all things, so that the counts add up', () => {
    const text = report('html')
    const counts = [...text.matchAll(/<\/th><td class="count">(\d+)<\/td><td class="count">/g)].map(([, count]) =>
      Number(count),
    )
    assert.deepEqual(counts, [96, 2, 1, 1])
    assert.match(text, /<tr class="sum"><th>Things<\/th><td class="count">100</)
  })

  it('as Markdown are tables in which nothing of a device formats, links or mentions', () => {
    const text = report('markdown')
    assert.match(text, /^## `fw-2`: 4 of 100 things did not succeed\n/)
    assert.match(text, /\| Succeeded \| 96 \| 96 % \|/)
    assert.match(text, /\| 2 \| FAILED \| `sha256 mismatch` \| `kot-1` `kot-2` \|/)
    // The hostile reason holds a bar, so that all of its signs are entities.
    assert.match(text, /\| 1 \| REJECTED \| <code>&#61;cmd&#124;/)
    assert.doesNotMatch(text, /<script|\u001b|\u202e/)
    for (const line of text.split('\n').filter((one) => one.startsWith('|')))
      assert.match(line, /^\|(?: [^|]+ \|| {2}\|)+$/)
  })

  it('as JUnit are one test case for each thing', () => {
    const text = report('junit')
    assertTags(text)
    assert.match(text, /<testsuite name="fw-2" tests="100" failures="4"/)
    assert.equal(text.match(/<testcase /g)?.length, 4)
    assert.match(text, /<testcase name="kot-1" classname="fw-2" time="300\.000">/)
  })
})

/** Every tag is closed, in order; no stray < stands in a text. */
function assertTags(text: string): void {
  const open: string[] = []
  const VOID = new Set(['meta', 'line', 'input', 'br', '!doctype', '?xml'])
  const rest = text
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<script>[^<]*<\/script>/, '')
    .replace(/<(\/?)([!?]?[a-z0-9]+)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/|\?)?>/gi, (_tag, end, name) => {
      if (VOID.has(String(name).toLowerCase())) return ''
      if (end) assert.equal(open.pop(), name)
      else open.push(name)
      return ''
    })
  assert.deepEqual(open, [])
  assert.doesNotMatch(rest, /[<>]/)
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}
