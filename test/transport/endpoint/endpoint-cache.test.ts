import assert from 'node:assert/strict'
import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {cacheKey, endpointCache} from '../../../src/transport/endpoint/endpoint-cache.js'

const DAY = 86_400_000

describe('endpointCache', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'cache-'))
  })
  afterEach(() => rm(root, {recursive: true}))

  const open = (now = 0, folder = join(root, 'new', 'iotjobs')) => endpointCache(folder, () => now)
  const file = () => join(root, 'new', 'iotjobs', 'endpoints.json')

  it('remembers for a day, by key', async () => {
    await open().remember('a', 'a.example.com')
    await open(1).remember('b', 'b.example.com')
    assert.equal(await open(DAY - 1).find('a'), 'a.example.com')
    assert.equal(await open(DAY).find('a'), undefined)
    assert.equal(await open(DAY).find('b'), 'b.example.com')
    assert.equal(await open().find('c'), undefined)
  })

  it('remembers a port', async () => {
    await open().remember('a', '127.0.0.1:18456')
    assert.equal(await open(1).find('a'), '127.0.0.1:18456')
  })

  it('is for its user alone, and leaves nothing beside it', async () => {
    await open().remember('a', 'a.example.com')
    assert.equal((await stat(file())).mode & 0o777, 0o600)
    assert.deepEqual(await readdir(join(root, 'new', 'iotjobs')), ['endpoints.json'])
  })

  it('forgets what has run out', async () => {
    await open().remember('a', 'a.example.com')
    await open(DAY).remember('b', 'b.example.com')
    assert.deepEqual(Object.keys(JSON.parse(await readFile(file(), 'utf8'))), ['b'])
  })

  for (const text of [
    '',
    '{',
    '[]',
    'null',
    '{"a": {"address": "x/y", "expires": 9}}',
    '{"a": "x"}',
    '{"a": {"address": 1, "expires": 9}}',
  ]) {
    it(`takes ${text || 'an empty file'} for nothing, and mends it`, async () => {
      await open().remember('z', 'z')
      await writeFile(file(), text)
      assert.equal(await open().find('a'), undefined)
      await open().remember('a', 'a.example.com')
      assert.equal(await open().find('a'), 'a.example.com')
    })
  }

  it('does without where it cannot write', async () => {
    await writeFile(join(root, 'file'), '')
    const cache = open(0, join(root, 'file'))
    await cache.remember('a', 'x')
    assert.equal(await cache.find('a'), undefined)
  })
})

describe('cacheKey', () => {
  it('differs by key, region and endpoint, and shows none of them', () => {
    const keys = [
      cacheKey('AKID', 'r', undefined),
      cacheKey('AKIE', 'r', undefined),
      cacheKey('AKID', 's', undefined),
      cacheKey('AKID', 'r', 'u'),
    ]
    assert.equal(new Set(keys).size, 4)
    assert.doesNotMatch(keys.join(), /AKI/)
  })
})
