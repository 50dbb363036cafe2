import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {cpuClock} from '../../support/in-time.js'
import {found, problemsOf} from '../inputs.js'

const from = (documentSource: string) => ({document: undefined, documentSource})

describe('rule: documentSource is the URL of an S3 object', () => {
  const urls = [
    'https://s3.amazonaws.com/bucket/key.json',
    'https://s3.us-west-2.amazonaws.com/bucket/a/b.json',
    'https://s3-us-west-2.amazonaws.com/bucket/key',
    'https://bucket.s3.amazonaws.com/key',
    'https://my.bucket.s3.eu-central-1.amazonaws.com/key?versionId=3',
    'https://bucket.s3.dualstack.eu-west-1.amazonaws.com/key',
    'https://s3.cn-north-1.amazonaws.com.cn/bucket/key',
    'https://bucket.s3.us-iso-east-1.c2s.ic.gov/key',
  ]
  for (const url of urls) it(`takes ${url}`, () => assert.deepEqual(found('iot.CreateJob', from(url)), []))

  const others = [
    'https://example.com/d.json',
    's3://bucket',
    'https://s3.amazonaws.com.example.com/bucket/key',
    'https://amazonaws.com/bucket/key',
    'https://s3.amazonaws.com/',
    'document.json',
  ]
  for (const url of others)
    it(`refuses ${url}`, () => assert.deepEqual(found('iot.CreateJob', from(url)), ['E304 documentSource']))

  it('is done with long nonsense at once', () => {
    const spent = cpuClock()
    assert.deepEqual(found('iot.CreateJob', from(`https://s3${'-a'.repeat(500)}!`)), ['E304 documentSource'])
    assert.ok(spent() < 1000)
  })

  const fixes: [value: string, fix: RegExp][] = [
    ['in/doc.json', /--document file:\/\/in\/doc\.json$/],
    ['@doc.json', /--document file:\/\/doc\.json$/],
    ['file:doc.json', /--document file:\/\/doc\.json$/],
    ['{"operation":"x"}', /the document itself as --document$/],
    ['arn:aws:s3:::bucket/a/key', /^Write it as https:\/\/s3\.amazonaws\.com\/bucket\/a\/key$/],
    ['None', /empty query/],
  ]
  for (const [value, fix] of fixes)
    it(`says what was meant by ${value}`, () =>
      assert.match(problemsOf('iot.CreateJob', from(value)).find(({code}) => code === 'E304')?.fix ?? '', fix))

  it('doubts an S3 URI', () =>
    assert.deepEqual(found('iot.CreateJob', from('s3://bucket/key.json')), ['W330 documentSource']))

  it('rewrites an S3 URI', () => {
    const [problem] = problemsOf('iot.CreateJob', from('s3://bucket/a/key.json'))
    assert.equal(problem?.fix, 'Write it as https://s3.amazonaws.com/bucket/a/key.json')
    const chinese = problemsOf('iot.CreateJob', from('s3://bucket/key'), {region: 'cn-north-1'}).find(
      ({code}) => code === 'W330',
    )
    assert.equal(chinese?.fix, 'Write it as https://s3.cn-north-1.amazonaws.com.cn/bucket/key')
  })
})
