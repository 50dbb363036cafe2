import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {decodeToken, encodeToken} from '../../../src/transport/pages/pagination-token.js'

const written: readonly (readonly [string | undefined, number | undefined, string])[] = [
  ['T1', undefined, 'eyJuZXh0VG9rZW4iOiAiVDEifQ=='],
  ['T1', 1, 'eyJuZXh0VG9rZW4iOiAiVDEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=='],
  [undefined, 1, 'eyJuZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=='],
  ['T/1+=&é', undefined, 'eyJuZXh0VG9rZW4iOiAiVC8xKz0mXHUwMGU5In0='],
]

const base64 = (text: string) => Buffer.from(text).toString('base64')

const read: readonly (readonly [string, string, Record<string, unknown>, number])[] = [
  ['a border', written[0]?.[2] ?? '', {nextToken: 'T1'}, 0],
  ['a place inside a page', written[1]?.[2] ?? '', {nextToken: 'T1'}, 1],
  ['a place inside the first page', written[2]?.[2] ?? '', {}, 1],
  ['a token with the newline of a file', `${written[0]?.[2]}\n`, {nextToken: 'T1'}, 0],
  ['letters beyond ASCII', written[3]?.[2] ?? '', {nextToken: 'T/1+=&é'}, 0],
  ['a token of the service', 'T1', {nextToken: 'T1'}, 0],
  ['an empty token', '', {nextToken: ''}, 0],
  ['the old form', 'T1___1', {nextToken: 'T1'}, 1],
  ['the old form without a token', 'None___2', {}, 2],
  ['no token in the old form', 'None', {}, 0],
  ['underscores that are no skip', 'T1___x', {nextToken: 'T1___x'}, 0],
  ['base64 of a list', 'WzFd', {nextToken: 'WzFd'}, 0],
  ['base64 of what is not UTF-8', '//4=', {nextToken: '//4='}, 0],
  ['base64 of what is not JSON', base64('hello'), {nextToken: base64('hello')}, 0],
  ['a foreign member', base64('{"other": "x"}'), {other: 'x'}, 0],
]

describe('encodeToken', () => {
  for (const [token, skip, text] of written) {
    it(`writes ${token} and ${skip} as the AWS CLI does`, () => assert.equal(encodeToken(token, skip), text))
  }
})

describe('decodeToken', () => {
  for (const [title, text, members, skip] of read) {
    it(`reads ${title}`, () => {
      const position = decodeToken(text)
      assert.deepEqual(Object.fromEntries(position.members), members)
      assert.equal(position.skip, skip)
    })
  }
})
