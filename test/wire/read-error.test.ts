import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readError} from '../../src/wire/read-error.js'

/** Status, headers, body, the error's name and message. */
const read: [number, Record<string, string>, string, string, string][] = [
  [404, {'x-amzn-errortype': 'ResourceNotFoundException'}, '{"message":"m"}', 'ResourceNotFoundException', 'm'],
  [404, {'x-amzn-errortype': 'A:http://internal/'}, '{"Message":"m"}', 'A', 'm'],
  [400, {}, '{"__type":"com.amazon#B","message":"m"}', 'B', 'm'],
  [400, {}, '{"code":"C"}', 'C', ''],
  // The header comes first, then the code, then the type; null is not a name.
  [404, {'x-amzn-errortype': 'A'}, '{"code":"B","__type":"C"}', 'A', ''],
  [404, {}, '{"code":"B","__type":"C"}', 'B', ''],
  [404, {}, '{"Code":"B","__type":"C"}', 'B', ''],
  [404, {}, '{"code":null,"__type":"x#C:http://internal/"}', 'C', ''],
  [404, {}, '{"code":42}', '42', ''],
  [404, {}, '', '404', ''],
  [400, {}, '{"message":null}', '400', 'None'],
  [400, {}, '{"message":null,"Message":"M"}', '400', 'None'],
  [400, {}, '{"message":"m","Message":"M"}', '400', 'm'],
  [400, {}, '{"message":["a",{"b":1}]}', '400', '["a",{"b":1}]'],
  [403, {}, '<html>no</html>', '403', '<html>no</html>'],
  [502, {}, '<html>no</html>', '502', 'Bad Gateway'],
  [502, {'x-amzn-errortype': 'A'}, ' <html>no</html>', '502', 'Bad Gateway'],
  [500, {}, '', '500', 'Bad Gateway'],
  [500, {}, 'overloaded', '500', 'overloaded'],
  [503, {'x-amzn-errortype': 'A'}, '{"message":"m"}', 'A', 'm'],
]

describe('readError', () => {
  for (const [status, headers, body, code, message] of read) {
    it(`reads ${status} ${JSON.stringify(headers)} ${body}`, () => {
      const error = readError(status, 'Bad Gateway', headers, body)
      assert.deepEqual({code: error.code, message: error.message}, {code, message})
    })
  }
  it('keeps what else the error says', () => {
    const {details} = readError(409, '', {}, '{"__type":"X","message":"m","resourceId":"j1"}')
    assert.deepEqual([...details], [['resourceId', 'j1']])
  })
})
