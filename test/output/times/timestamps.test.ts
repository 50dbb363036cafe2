import assert from 'node:assert/strict'
import {operationById} from '../../../src/model/operations.js'
import {timestampRenderer} from '../../../src/output/times/timestamps.js'
import {parseJson} from '../../../src/value/json/json-parse.js'
import {printJson} from '../../../src/value/json/json-print.js'
import {isStructure} from '../../../src/value/value.js'

/** TZ, the time on the wire, the time printed. */
const times: readonly (readonly [string | undefined, string, string])[] = [
  ['UTC', '1609459200', '2021-01-01T00:00:00+00:00'],
  ['', '1609459200', '2021-01-01T00:00:00+00:00'],
  ['UTC', '1609459200.123', '2021-01-01T00:00:00.123000+00:00'],
  ['UTC', '1609459200.000001', '2021-01-01T00:00:00.000001+00:00'],
  ['UTC', '1609459200.9999999', '2021-01-01T00:00:01+00:00'],
  ['UTC', '1.5E9', '2017-07-14T02:40:00+00:00'],
  ['UTC', '-0.5', '1969-12-31T23:59:59.500000+00:00'],
  ['UTC', '0', '1970-01-01T00:00:00+00:00'],
  ['UTC', '"1609459200.25"', '2021-01-01T00:00:00.250000+00:00'],
  ['America/New_York', '1609459200', '2020-12-31T19:00:00-05:00'],
  ['America/New_York', '1625097600', '2021-06-30T20:00:00-04:00'],
  [':Asia/Kolkata', '1609459200', '2021-01-01T05:30:00+05:30'],
  ['JST-9', '1609459200', '2021-01-01T09:00:00+09:00'],
  ['EST5EDT,M3.2.0,M11.1.0', '1625097600', '2021-06-30T20:00:00-04:00'],
  ['Nowhere/Known', '1609459200', '2021-01-01T00:00:00+00:00'],
  ['America/New_York', '"2021-01-01T00:00:00Z"', '2021-01-01T00:00:00+00:00'],
  ['America/New_York', '"2021-01-01T00:00:00.5+05:30"', '2021-01-01T00:00:00.500000+05:30'],
  ['UTC', '"2021-01-01"', '2021-01-01T00:00:00'],
  ['UTC', '"20210101T000000Z"', '2021-01-01T00:00:00+00:00'],
  ['UTC', '"Fri, 01 Jan 2021 00:00:00 GMT"', '2021-01-01T00:00:00+00:00'],
]

const impossible = [
  '253402300800',
  '1e300',
  '-62135596801',
  '"garbage"',
  '""',
  '"2021-02-30"',
  '"2021-01-01T24:00:00Z"',
  'NaN',
  'true',
  '"inf"',
]

describe('timestamps', () => {
  for (const [timeZone, wire, text] of times) {
    it(`${wire} in ${timeZone || 'no zone'} → ${text}`, () => assert.equal(createdAt(wire, timeZone), `"${text}"`))
  }

  for (const wire of impossible) {
    it(`${wire} is not a time`, () => {
      assert.throws(() => createdAt(wire, 'UTC'), {
        exitCode: 255,
        message: /^"createdAt" in the response is not a time: /,
      })
    })
  }

  it('leaves what came where the wire format is asked for', () => {
    assert.equal(createdAt('"garbage"', 'UTC', 'wire'), '"garbage"')
    assert.equal(createdAt('1609459200.50', 'UTC', 'wire'), '1609459200.5')
  })

  it('leaves the numbers of the device plane alone', () => {
    const shape = operationById('iot-jobs-data.DescribeJobExecution').output
    const output = parseJson('{"execution":{"queuedAt":1609459200123}}')
    assert(shape && isStructure(output))
    const rendered = timestampRenderer(shape, {format: 'iso8601', timeZone: 'UTC'})(output)
    assert.equal(printJson(rendered), printJson(output))
  })
})

function createdAt(wire: string, timeZone: string | undefined, format: 'iso8601' | 'wire' = 'iso8601'): string {
  const shape = operationById('iot.ListJobs').output
  const output = parseJson(`{"jobs":[{"createdAt":${wire}}]}`)
  assert(shape && isStructure(output))
  const before = printJson(output)
  const rendered = printJson(timestampRenderer(shape, {format, timeZone})(output))
  assert.equal(printJson(output), before)
  return rendered.replace('{"jobs":[{"createdAt":', '').replace('}]}', '')
}
