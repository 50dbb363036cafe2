import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Locator, type Pointer} from '../../../src/validation/locate/locate.js'

const JSON_TEXT = `{
  "jobId": "a\\"}b",
  "targets": [ "x", {"deep": [1, 2, 3]} ],
  "😀": {"kéy" : -1.5e3 , "last": true},
  "jobId": "again"
}`
const YAML_TEXT = `# a job
jobId: one
targets:
  - x
  - deep: [1, 2, 3]
base: &base
  minutes: 5
timeoutConfig: *base
"quoted key": {a: 1}
empty:
`

async function at(format: 'json' | 'yaml', text: string, pointer: Pointer): Promise<string | undefined> {
  const position = await new Locator().locate({format, text}, pointer)
  return position && `${position.line}:${position.column}`
}

describe('locate', () => {
  it('json behind a string of millions of characters', async () => {
    const text = `{"document": "${'x'.repeat(9_000_000)}",\n "jobId": "a"}`
    assert.equal(await at('json', text, {path: ['jobId']}), '2:11')
  })

  const json: [path: (string | number)[], value: string, key?: string][] = [
    [[], '1:1'],
    [['targets'], '3:14', '3:3'],
    [['targets', 0], '3:16'],
    [['targets', 1, 'deep', 2], '3:37'],
    [['😀', 'kéy'], '4:17', '4:9'],
    [['😀', 'last'], '4:34'],
    [['jobId'], '5:12', '5:3'],
    [['missing'], '1:1', '1:1'],
    [['😀', 'missing'], '4:8'],
    [['targets', 9], '3:14'],
    [['jobId', 'no', 'structure'], '5:12'],
  ]
  for (const [path, value, key] of json) {
    it(`finds ${JSON.stringify(path)} in JSON`, async () => {
      assert.equal(await at('json', JSON_TEXT, {path}), value)
      if (key) assert.equal(await at('json', JSON_TEXT, {path, atKey: true}), key)
    })
  }

  const yaml: [path: (string | number)[], value: string, key?: string][] = [
    [['jobId'], '2:8', '2:1'],
    [['targets', 0], '4:5'],
    [['targets', 1, 'deep', 2], '5:18'],
    [['timeoutConfig'], '8:16', '8:1'],
    [['timeoutConfig', 'minutes'], '7:12'],
    [['quoted key', 'a'], '9:19'],
    [['missing'], '2:1'],
  ]
  for (const [path, value, key] of yaml) {
    it(`finds ${JSON.stringify(path)} in YAML`, async () => {
      assert.equal(await at('yaml', YAML_TEXT, {path}), value)
      if (key) assert.equal(await at('yaml', YAML_TEXT, {path, atKey: true}), key)
    })
  }

  it('counts lines of Windows', async () => {
    assert.equal(await at('json', '{\r\n"a": 1,\r\n "b": 2}', {path: ['b']}), '3:7')
  })

  it('finds nothing in what is nested too deeply', async () => {
    assert.equal(await at('json', '['.repeat(60_000), {path: ['a']}), undefined)
  })

  it('finds nothing in what cannot be read', async () => {
    assert.equal(await at('json', '{"a":', {path: ['a']}), undefined)
    assert.equal(await at('yaml', 'a: [1', {path: ['a']}), undefined)
  })
})
