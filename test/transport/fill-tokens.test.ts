import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operationById} from '../../src/model/operations.js'
import {fillTokens} from '../../src/transport/fill-tokens.js'

const start = operationById('iot-jobs-data.StartCommandExecution')

describe('fillTokens', () => {
  it('adds a new token at the end and leaves the input as it was', () => {
    const input = new Map([['targetArn', 'a']])
    const filled = fillTokens(start, input, () => 'new')
    assert.deepEqual(
      [...filled],
      [
        ['targetArn', 'a'],
        ['clientToken', 'new'],
      ],
    )
    assert.equal(input.size, 1)
  })
  it('makes tokens that are random UUIDs', () => {
    const tokens = [1, 2].map(() => String(fillTokens(start, new Map()).get('clientToken')))
    assert.match(tokens[0] ?? '', /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    assert.notEqual(tokens[0], tokens[1])
  })
  for (const token of ['mine', '']) {
    it(`keeps the token "${token}"`, () => {
      const input = new Map([['clientToken', token]])
      assert.equal(fillTokens(start, input), input)
    })
  }
  it('adds none where the operation takes none', () => {
    const input = new Map([['jobId', 'j']])
    assert.equal(fillTokens(operationById('iot.DescribeJob'), input), input)
  })
})
