import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {csvLine} from '../../../src/output/reports/csv.js'
import {EXECUTIONS_OF_JOB, executionFields} from '../../../src/output/reports/execution-records.js'
import {RECORD_FORMATS, type RecordFormat} from '../../../src/output/reports/formats.js'
import {recordWriter} from '../../../src/output/reports/records.js'
import {executionOf} from '../../progress/jobs.js'

function write(format: RecordFormat, count: number): string {
  const writer = recordWriter(format, EXECUTIONS_OF_JOB)
  const records = Array.from({length: count}, (_, i) =>
    writer.record(executionFields(executionOf({thingName: `kot-${i}`}))),
  )
  return writer.begin() + records.join('') + writer.end()
}

describe('records', () => {
  for (const count of [0, 1, 3]) {
    it(`${count} of them are valid in every format`, () => {
      assert.equal(JSON.parse(write('json', count)).length, count)
      assert.equal(
        write('ndjson', count)
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)).length,
        count,
      )
      assert.equal(write('csv', count).split('\n').length, count + 2)
      assert.equal(write('table', count).split('\n').length, count + 2)
      assert.equal(write('things', count).split('\n').length, count + 1)
    })
  }

  it('stand in columns, with the name last and whole', () => {
    const [head = '', row = ''] = write('table', 1).split('\n')
    assert.equal(head.indexOf('THING'), row.indexOf('kot-0'))
    assert.match(row, /^QUEUED {7}1 {8}1 /)
  })

  const ROOMS: readonly (readonly [room: number, header: RegExp, absent: string])[] = [
    [120, /^STATUS +ATTEMPT +EXECUTION +QUEUED +STARTED +UPDATED +THING$/, ''],
    [
      80,
      /^STATUS +ATTEMPT +STARTED +UPDATED +THING$/,
      'Not shown at this width: queued, execution (--output csv and json have all)',
    ],
    [
      50,
      /^STATUS +UPDATED +THING$/,
      'Not shown at this width: attempt, started, queued,\nexecution (--output csv and json have all)',
    ],
    [20, /^STATUS +THING$/, ''],
  ]
  for (const [room, header, absent] of ROOMS) {
    it(`fit into a terminal of ${room} columns`, () => {
      const writer = recordWriter('table', EXECUTIONS_OF_JOB, room)
      const lines = (writer.begin() + writer.record(executionFields(executionOf({thingName: 'kot-1'})))).split('\n')
      assert.match(lines[0] ?? '', header)
      if (room >= 50) for (const line of lines) assert.ok(line.length <= room, line)
      if (absent !== '') assert.equal(writer.end(), `${absent}\n`)
    })
  }

  it('are known by name', () => assert.equal(RECORD_FORMATS.length, 5))
})

describe('lines of CSV', () => {
  const CASES: readonly (readonly [readonly (string | number | undefined)[], string])[] = [
    [['a', 1, undefined], 'a,1,'],
    [['a,b', 'say "x"'], '"a,b","say ""x"""'],
    [['=1+1', '+1', '-1', '@x', '|x', '%x', '  =1'], "'=1+1,'+1,'-1,'@x,'|x,'%x,'  =1"],
    [['\t=1', '\r=1'], "' =1,' =1"],
    [[-1], '-1'],
    [['two\nlines', '\u001b[2J'], 'two lines,\\u001b[2J'],
  ]
  for (const [cells, line] of CASES) {
    it(`of ${JSON.stringify(cells)}`, () => assert.equal(csvLine(cells), `${line}\n`))
  }
})
