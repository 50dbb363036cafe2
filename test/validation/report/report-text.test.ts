import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type Problem, problem} from '../../../src/validation/problem.js'
import {type LocatedProblem, locateProblems} from '../../../src/validation/report/located-problem.js'
import {plainStyle, type ReportStyle} from '../../../src/validation/report/report-style.js'
import {reportLines, summaryText} from '../../../src/validation/report/report-text.js'
import type {SourceText} from '../../../src/value/source-text.js'
import {Float} from '../../../src/value/value.js'

const timeout = (value: unknown) =>
  problem('E201', ['timeoutConfig', 'minutes'], {value: Number(value), expected: {max: 10}, fix: 'Use at most 10'})
const file = (text: string, format: SourceText['format'] = 'json', name = 'job.json'): SourceText => ({
  name,
  kind: 'file',
  text,
  format,
  depth: 0,
})

async function report(problems: readonly Problem[], source: SourceText | undefined, style: ReportStyle = plainStyle) {
  return reportLines(await locateProblems(problems, async () => source), style)
}

const OPEN = '$' + '{aws:iot:x'

describe('the report of problems', () => {
  it('underlines the value in its line', async () => {
    assert.deepEqual(await report([timeout(99)], file('{\n  "timeoutConfig": {"minutes": 99}\n}')), [
      'job.json:2:32  E201 timeoutConfig.minutes: 99 is above the maximum, 10',
      '    2 |   "timeoutConfig": {"minutes": 99}',
      '      |                                ~~',
      '      Use at most 10',
    ])
  })

  it('puts the flag before its words', async () => {
    const typed: SourceText = {
      name: '--timeout-config',
      kind: 'flag',
      text: 'minutes=99',
      format: 'shorthand',
      depth: 1,
    }
    assert.deepEqual(await report([timeout(99)], typed), [
      '--timeout-config  E201 timeoutConfig.minutes: 99 is above the maximum, 10',
      '      | --timeout-config minutes=99',
      '      |                          ~~',
      '      Use at most 10',
    ])
  })

  it('underlines nothing where something is missing', async () => {
    assert.deepEqual(await report([problem('E101', ['jobId'])], file('{\n}')), [
      'job.json:1:1  E101 jobId: is required',
      '      Add the member',
    ])
  })

  it('goes without a place where there is no text', async () => {
    assert.deepEqual(await report([problem('E101', ['jobId'])], undefined), [
      'E101 jobId: is required',
      '      Add the member',
    ])
  })

  it('aligns the codes of one file, and parts the files', async () => {
    const names = ['a.json', 'b.json']
    const located = await Promise.all(
      names.map((name) =>
        locateProblems([problem('E101', ['x']), timeout(9)], async () =>
          file('{"timeoutConfig":{"minutes":9}}', 'json', name),
        ),
      ),
    )
    const lines = reportLines(located.flat(), plainStyle).filter((line) => line === '' || line.includes('.json'))
    assert.deepEqual(lines, [
      'a.json:1:1   E101 x: is required',
      'a.json:1:29  E201 timeoutConfig.minutes: 9 is above the maximum, 10',
      '',
      'b.json:1:1   E101 x: is required',
      'b.json:1:29  E201 timeoutConfig.minutes: 9 is above the maximum, 10',
    ])
  })

  it('shows a part once, however many problems it has', async () => {
    const lines = await report(
      [timeout(99), problem('W335', ['timeoutConfig', 'minutes'], {value: 99})],
      file('{"timeoutConfig":{"minutes":99}}'),
    )
    assert.equal(lines.filter((line) => line.includes('~~')).length, 1)
    assert.equal(lines.length, 6)
  })

  it('cuts long lines around the part at fault', async () => {
    const padding = 'x'.repeat(5000)
    const [, line = '', mark = ''] = await report(
      [timeout(99)],
      file(`{"a":"${padding}","timeoutConfig":{"minutes":99},"b":"${padding}"}`),
    )
    assert.ok(line.length < 120 && line.includes('…') && line.includes('"minutes":99'))
    assert.equal(line.slice(mark.indexOf('~'), mark.lastIndexOf('~') + 1), '99')
  })

  it('points at a placeholder within the document', async () => {
    const found = problem('E311', ['document'], {expected: {placeholder: OPEN}})
    const [first, line = '', mark = ''] = await report([found], file(`{"document": "{\\"u\\":\\"${OPEN}\\"}"}`))
    assert.match(first ?? '', /^job\.json:1:24 /)
    assert.equal(line.slice(mark.indexOf('~'), mark.lastIndexOf('~') + 1), OPEN)
  })

  it('points into a document that is not JSON', async () => {
    const document: SourceText = {...file('{"a": 1,\n "b": $}', 'text', 'doc.json'), depth: 1}
    const [first, line] = await report([problem('E303', ['document'], {expected: {reason: 'r'}})], document)
    assert.match(first ?? '', /^doc\.json:2:7 {2}E303/)
    assert.equal(line, '    2 |  "b": $}')
  })

  const INSIDE: readonly (readonly [string, SourceText['format'], text: string, document: string, place: string])[] = [
    ['a block of YAML', 'yaml', 'jobId: a\ndocument: |\n  {\n    "a": $\n  }\n', '{\n  "a": $\n}\n', '4:10'],
    ['a block of YAML that ends early', 'yaml', 'document: |-\n    {"a":\njobId: a\n', '{"a":', '2:10'],
    ['quotes of YAML', 'yaml', 'document: \'{"a": $}\'\n', '{"a": $}', '1:18'],
    ['a string of JSON', 'json', '{"document": "{\\"a\\": $}"}', '{"a": $}', '1:23'],
    ['what YAML folds, at its start', 'yaml', 'document: >\n  {"a":\n  $}\n', '{"a": $}\n', '1:11'],
  ]
  for (const [title, format, text, document, place] of INSIDE) {
    it(`points into a document within ${title}`, async () => {
      const found = problem('E303', ['document'], {value: document, expected: {reason: 'r'}})
      const [first = ''] = await report([found], file(text, format, 'job'))
      assert.match(first, new RegExp(`^job:${place} `))
    })
  }

  it('blames the shell only where there was one', async () => {
    const found = problem('E303', ['document'], {
      value: '{"a":',
      fix: 'The JSON ends too early: close every bracket that was opened',
    })
    const typed = {...file('{"a":', 'text', '--document'), kind: 'flag', depth: 1} as const
    assert.match((await report([found], typed)).at(-1) ?? '', /the shell split it/)
    assert.match((await report([found], {...typed, kind: 'file'})).at(-1) ?? '', /close every bracket/)
  })

  it('fits the terminal, flag and all', async () => {
    const text = `${'x=1,'.repeat(40)}minutes=99,${'y=1,'.repeat(40)}z=1`
    const typed = {...file(text, 'shorthand', '--timeout-config'), kind: 'flag', depth: 1} as const
    for (const columns of [60, 80, 120]) {
      const [, line = '', mark = ''] = await report([timeout(99)], typed, {...plainStyle, columns})
      assert.ok(line.length <= columns, `${line.length} of ${columns}`)
      assert.equal(line.slice(mark.indexOf('~'), mark.lastIndexOf('~') + 1), '99')
    }
  })

  it('shows numbers as they were typed', async () => {
    const found = problem('E201', ['share'], {value: new Float(120), expected: {max: 100}})
    for (const [typed, shown] of [
      ['120', '120'],
      ['120.0', '120.0'],
      ['1.2e2', '120.0'],
    ] as const) {
      const [first] = await report([found], file(`share: ${typed}`, 'yaml', 'job.yaml'))
      assert.equal(first, `job.yaml:1:8  E201 share: ${shown} is above the maximum, 100`)
    }
  })

  it('marks the end where something is missing there', async () => {
    const document: SourceText = {...file('{"a"', 'text', 'doc.json'), depth: 1}
    const [, , mark] = await report([problem('E303', ['document'], {expected: {reason: 'r'}})], document)
    assert.equal(mark, '      |     ~')
  })

  it('counts a cleaned line by what is shown, and a tab as two spaces', async () => {
    const style: ReportStyle = {...plainStyle, clean: (text) => text.replaceAll('\u001b', '\\u001b')}
    const [, line = '', mark = ''] = await report(
      [timeout(99)],
      file('timeoutConfig: {"\u001b": 1, minutes: 99}', 'yaml'),
      style,
    )
    assert.ok(!line.includes('\u001b'))
    assert.equal(line.slice(mark.indexOf('~'), mark.lastIndexOf('~') + 1), '99')
    const [, tabbed = '', below = ''] = await report([timeout(99)], file('{\n\t"timeoutConfig": {"minutes":\t99}}'))
    assert.equal(tabbed.slice(below.indexOf('~'), below.lastIndexOf('~') + 1), '99')
  })

  it('paints codes by severity', async () => {
    const style: ReportStyle = {...plainStyle, error: (text) => `<${text}>`, warning: (text) => `(${text})`}
    const lines = await report([problem('E101', ['a']), problem('W335', ['b'], {value: 'v'})], undefined, style)
    assert.deepEqual([lines[0], lines[2]], ['<E101> a: is required', '(W335) b: "v" is listed more than once'])
  })

  const summaries: [codes: Problem['code'][], summary: string][] = [
    [['E101'], '1 error'],
    [['E101', 'E102', 'W335'], '2 errors, 1 warning'],
    [['N369', 'W335', 'N372'], '1 warning, 2 notes'],
    [[], ''],
  ]
  for (const [codes, summary] of summaries) {
    it(`counts ${summary || 'nothing'}`, () =>
      assert.equal(summaryText(codes.map((code) => problem(code, []))), summary))
  }
})

describe('locateProblems', () => {
  it('keeps the order of the file, whatever the order of the problems', async () => {
    const text = '{"a": 1,\n "b": 2,\n "c": 3}'
    const problems = ['c', 'missing', 'a', 'b'].map((name) => problem('E103', [name], {value: 1}))
    const located = await locateProblems(problems, async () => file(text))
    assert.deepEqual(
      located.map(({problem: {path}, position}: LocatedProblem) => [path[0], position?.line]),
      [
        ['missing', 1],
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
    )
  })

  it('keeps the order of validation for what was typed', async () => {
    const typed: SourceText = {name: '--x', kind: 'flag', text: 'b=1,a=2', format: 'shorthand', depth: 1}
    const problems = ['a', 'b'].map((name) => problem('E103', ['x', name], {value: 1}))
    const located = await locateProblems(problems, async () => typed)
    assert.deepEqual(
      located.map(({problem: {path}}) => path[1]),
      ['a', 'b'],
    )
  })
})
