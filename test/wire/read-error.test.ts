import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readError} from '../../src/wire/read-error.js'

interface Case {
  readonly status?: number
  readonly header?: string
  readonly body: string
  readonly code: string
  readonly message: string
}

const NAMED = {code: 'NotFound', message: 'm'}
const cases: readonly Case[] = [
  {header: 'NotFound:http://example.com/', body: '{"message":"m"}', ...NAMED},
  {header: 'NotFound', body: '{"message":"m","code":"Other","__type":"Other"}', ...NAMED},
  {body: '{"message":"m","code":"NotFound","__type":"Other"}', ...NAMED},
  {body: '{"message":"m","Code":"NotFound","__type":"Other"}', ...NAMED},
  {body: '{"message":"m","code":null,"__type":"aws.iot#NotFound"}', ...NAMED},
  {body: '{"message":"m","__type":"aws.iot#NotFound:http://example.com/"}', ...NAMED},
  {body: '{"message":"m","code":42}', code: '42', message: 'm'},
  {body: '{"message":"m"}', code: '404', message: 'm'},
  {body: '{"Message":"M"}', code: '404', message: 'M'},
  {body: '{"message":"m","Message":"M"}', code: '404', message: 'm'},
  {body: '{"message":null,"Message":"M"}', code: '404', message: 'None'},
  {body: '{"message":["a",{"b":1}]}', code: '404', message: '["a",{"b":1}]'},
  {body: '{}', code: '404', message: ''},
  {body: '', code: '404', message: ''},
  {body: '<html>no</html>', code: '404', message: '<html>no</html>'},
  {status: 500, body: '', code: '500', message: 'the reason'},
  {status: 502, header: 'NotFound', body: ' <html>no</html>', code: '502', message: 'the reason'},
  {status: 500, body: 'overloaded', code: '500', message: 'overloaded'},
  {status: 503, header: 'Busy', body: '{"message":"m"}', code: 'Busy', message: 'm'},
]

describe('readError', () => {
  for (const {status = 404, header, body, code, message} of cases) {
    it(`finds ${code} and "${message}" in ${status} ${header ?? ''} ${body}`, () => {
      const headers = header === undefined ? {} : {'x-amzn-errortype': header}
      const {code: gotCode, message: gotMessage} = readError(status, 'the reason', headers, body)
      assert.deepEqual({code: gotCode, message: gotMessage}, {code, message})
    })
  }

  it('keeps every other member', () => {
    const {details} = readError(409, '', {}, '{"message":"m","code":"C","resourceId":"j1"}')
    assert.deepEqual([...details], [['resourceId', 'j1']])
  })
})
