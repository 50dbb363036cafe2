import assert from 'node:assert/strict'
import {formatValue} from '../../../src/output/format-value.js'
import {table} from '../../../src/output/formats/table.js'
import {parseJson} from '../../../src/value/json/json-parse.js'

/** What is shown, JSON, the table. */
const tables: readonly (readonly [string, string, string])[] = [
  [
    'a structure of one member as name and value',
    '{"documentSource":"s3"}',
    `DescribeJob
┌────────────────┬────┐
│ documentSource │ s3 │
└────────────────┴────┘
`,
  ],
  [
    'members that are structures or lists in boxes of their own',
    '{"job":{"jobId":"j","isConcurrent":true,"targets":["a","b"]}}',
    `DescribeJob
  job
  ┌──────────────┬───────┐
  │ isConcurrent │ jobId │
  ├──────────────┼───────┤
  │ True         │ j     │
  └──────────────┴───────┘
    targets
    ┌───┐
    │ a │
    │ b │
    └───┘
`,
  ],
  [
    'structures as rows, with empty cells for what one lacks',
    '[{"id":"a","n":1.0},{"id":"b","x":null}]',
    `DescribeJob
┌────┬─────┬──────┐
│ id │ n   │ x    │
├────┼─────┼──────┤
│ a  │ 1.0 │      │
│ b  │     │ None │
└────┴─────┴──────┘
`,
  ],
  [
    'lists as rows',
    '[["a",1],["b",2]]',
    `DescribeJob
┌───┬───┐
│ a │ 1 │
│ b │ 2 │
└───┴───┘
`,
  ],
  [
    'a scalar',
    '"j1"',
    `DescribeJob
┌────┐
│ j1 │
└────┘
`,
  ],
  [
    'wide characters in line, tabs as spaces, newlines as lines, and escapes as text',
    '[{"id":"日本","n":"a\\tb\\nc"},{"id":"\\u001b[2Jx","n":"😀"}]',
    `DescribeJob
┌────────────┬────────┐
│ id         │ n      │
├────────────┼────────┤
│ 日本       │ a    b │
│            │ c      │
│ \\u001b[2Jx │ 😀     │
└────────────┴────────┘
`,
  ],
]

describe('table', () => {
  for (const [what, json, text] of tables) {
    it(`shows ${what}`, async () => {
      assert.equal(await formatValue(parseJson(json), 'table', {title: 'DescribeJob'}), text)
    })
  }

  it('turns a single row that is too wide into lines of name and value, and cuts nothing', async () => {
    const long = 'x'.repeat(90)
    const text = await formatValue(parseJson(`{"a":"${long}","b":2}`), 'table', {width: 80})
    assert.deepEqual(text.split('\n').slice(2, 4), [`│ a │ ${long} │`, `│ b │ 2${' '.repeat(89)} │`])
  })

  it('repeats the header of a long list', async () => {
    const rows = Array.from({length: 450}, (_, i) => `{"id":"job-${i}"}`)
    const text = await formatValue(parseJson(`[${rows.join(',')}]`), 'table', {title: 'ListJobs'})
    assert.equal(text.match(/│ id +│/g)?.length, 3)
    assert.equal(text.match(/ListJobs/g)?.length, 1)
    assert.deepEqual(
      text.match(/job-\d+/g),
      rows.map((row) => /job-\d+/.exec(row)?.[0]),
    )
  })

  describe('on a terminal', () => {
    const at = (second: number) => `2026-11-28T10:26:${second}.235000+00:00`
    const jobs = [1, 2].map((i) => ({
      createdAt: at(10 + i),
      jobArn: `arn:aws:iot:us-east-1:123456789012:job/fw-${i}`,
      jobId: `fw-${i}`,
      status: 'COMPLETED',
      targetSelection: 'SNAPSHOT',
    }))
    const summaries = [1, 2].map((i) => ({
      thingArn: `arn:aws:iot:us-east-1:123456789012:thing/kot/${i}`,
      jobExecutionSummary: {status: 'QUEUED', executionNumber: i},
    }))
    const drawn = async (value: object, width: number) =>
      table({title: 'T', width, color: false, fits: true}).whole(parseJson(JSON.stringify(value)))

    for (const [width, header] of [
      [50, 'jobId │ status    │ targetSelection'],
      [60, 'jobId │ status    │ createdAt'],
      [80, 'jobId │ status    │ createdAt                 │ targetSelection'],
      [140, 'jobId │ status    │ createdAt                 │ targetSelection │ jobArn'],
    ] as const) {
      it(`has the columns that ${width} have room for, the most telling first`, async () => {
        const text = await drawn({jobs}, width)
        const lines = text.split('\n')
        assert.equal(lines.find((line) => line.includes('jobId'))?.replace(/^ *│ | *│$/g, ''), header)
        for (const line of lines) assert.ok(line.length <= width, line)
        assert.equal(/Not shown at this width: .*\S\s+\(--output\s+json\s+has\s+all\)/s.test(text), width < 140)
      })
    }

    it('puts the members of structures inside into the row, and the name in the place of an ARN', async () => {
      const text = await drawn({executionSummaries: summaries}, 80)
      assert.match(text, /│ thingName │ status │ executionNumber │\n.*\n *│ kot\/1 {5}│ QUEUED │ 1 /)
    })
  })

  it('prints nothing for null, an empty text, list or structure', async () => {
    for (const json of ['null', '""', '[]', '{}']) assert.equal(await formatValue(parseJson(json), 'table'), '')
  })

  it('colours only when asked to', async () => {
    const value = parseJson('[{"id":"a"}]')
    const [plain, colored] = await Promise.all([false, true].map((color) => formatValue(value, 'table', {color})))
    assert.doesNotMatch(plain ?? '', /\u001b/)
    assert.match(colored ?? '', /\u001b\[36mid\u001b\[39m/)
    assert.equal(colored?.replace(/\u001b\[\d+m/g, ''), plain)
  })

  for (const [json, reason] of [
    ['[{"a":1},2]', 'a list of structures and other values'],
    ['[[1,2],[3]]', 'rows of 2 and of 1 cells'],
  ] as const) {
    it(`cannot show ${reason}`, async () => {
      const expected = {exitCode: 255, message: `The table format cannot show ${reason}`}
      await assert.rejects(formatValue(parseJson(json), 'table'), expected)
    })
  }
})
