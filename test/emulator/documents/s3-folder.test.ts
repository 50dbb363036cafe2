import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {objectOf, readObject} from '../../../src/emulator/documents/s3-folder.js'

describe('objectOf', () => {
  const cases: [url: string, object: string | undefined][] = [
    ['https://b.s3.eu-west-1.amazonaws.com/k', 'b/k'],
    ['https://b.s3.amazonaws.com/a/k.json', 'b/a/k.json'],
    ['https://b.c.s3.amazonaws.com/k', 'b.c/k'],
    ['https://s3.eu-west-1.amazonaws.com/b/a/k', 'b/a/k'],
    ['https://s3-eu-west-1.amazonaws.com/b/k', 'b/k'],
    ['https://s3.amazonaws.com/b/k', 'b/k'],
    ['https://s3.dualstack.eu-west-1.amazonaws.com/b/k', 'b/k'],
    ['https://b.s3.cn-north-1.amazonaws.com.cn/k', 'b/k'],
    ['https://b.s3.amazonaws.com/k?versionId=1', 'b/k'],
    ['https://b.s3.amazonaws.com/a%20b', 'b/a b'],
    ['http://b.s3.amazonaws.com/k', 'b/k'],
    ['s3://b/k', 'b/k'],
    ['s3://b', undefined],
    ['https://s3.amazonaws.com/b', undefined],
    ['https://b.s3.amazonaws.com/', undefined],
    ['https://b.s3.amazonaws.com/%zz', undefined],
    ['https://example.com/b/k', undefined],
    ['https://s3.amazonaws.com.evil.example/b/k', undefined],
    ['ftp://s3.amazonaws.com/b/k', undefined],
    ['file:///etc/passwd', undefined],
    ['', undefined],
  ]
  for (const [url, object] of cases) it(url || 'nothing', () => assert.equal(objectOf(url)?.join('/'), object))
})

describe('readObject', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-'))
  before(() => {
    mkdirSync(join(folder, 's3', 'b', 'dir'), {recursive: true})
    writeFileSync(join(folder, 's3', 'b', 'k'), '{}')
    writeFileSync(join(folder, 's3', 'b', 'large'), ' '.repeat(2 * 1024 * 1024))
    writeFileSync(join(folder, 'secret'), 'secret')
  })
  after(() => rmSync(folder, {recursive: true}))

  const missing: [title: string, object: string[], reason: RegExp][] = [
    ['what is not there', ['b', 'none'], /none does not exist$/],
    ['what is beneath a file', ['b', 'k', 'x'], /does not exist$/],
    ['a folder', ['b', 'dir'], /is not a file$/],
    ['what is outside', ['..', 'secret'], /^it is not in/],
    ['what is outside by way of a bucket', ['b', '..', '..', 'secret'], /^it is not in/],
    ['what hides a way out in one part', ['b', '../../secret'], /^it is not in/],
    ['what is large', ['b', 'large'], /is larger than/],
    ['a name with a NUL', ['b', 'a\0'], /null bytes|invalid/i],
  ]
  for (const [title, object, reason] of missing)
    it(`does not read ${title}`, () => assert.match(readObject(join(folder, 's3'), object).missing ?? '', reason))

  it('reads a file', () => assert.deepEqual(readObject(join(folder, 's3'), ['b', 'k']), {text: '{}'}))
  it('says how to set a folder', () =>
    assert.match(readObject(undefined, ['b', 'k']).missing ?? '', /iotjobs local documents DIR/))
})
