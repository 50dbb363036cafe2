import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {isUnreadable, readRequestFile} from '../../../src/arguments/files/read-request-file.js'
import {printJson} from '../../../src/value/json/json-print.js'
import {memberText, minifyJson} from '../../../src/value/json/minify-json.js'

describe('documents in input files', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'inline-'))
    mkdirSync(join(folder, 'docs'))
    const files: Record<string, string | Buffer> = {
      'doc.json': '{\n  "a": 1.50,\n  "b": [ "x y", 1E3 ]\n}\n',
      'docs/wide.json': Buffer.from('\ufeff{"a": "é"}', 'utf16le'),
      'doc.yaml': 'a: 1.50\nb: [x y, 1E3]\n',
      'cut.json': '{"a":',
      'latin.json': Buffer.from('{"a":"é"}', 'latin1'),
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  })
  after(() => rmSync(folder, {recursive: true}))

  const read = (text: string, format: 'json' | 'yaml') =>
    readRequestFile({name: 'job', kind: 'file', text, format, depth: 0}, folder)
  const documentOf = async (text: string, format: 'json' | 'yaml') => {
    const found = await read(text, format)
    assert.ok(!isUnreadable(found), JSON.stringify(found))
    return found.input.get('document')
  }

  const cases: [title: string, format: 'json' | 'yaml', text: string, document: string][] = [
    ['an object', 'json', '{"document": {"b": 1, "a": [true, null]}}', '{"b":1,"a":[true,null]}'],
    ['numbers as typed', 'json', '{"document": {"a": 1.50, "b": 1E3, "c": -0}}', '{"a":1.50,"b":1E3,"c":-0}'],
    ['escapes as typed', 'json', String.raw`{"document": {"a": "\u00e9 \"x\""}}`, String.raw`{"a":"\u00e9 \"x\""}`],
    ['comments left out', 'json', '{"document": { // c\n "a": /* d */ 1}}', '{"a":1}'],
    ['a key twice, for the rules to tell', 'json', '{"document": {"a": 1, "a": 2}}', '{"a":1,"a":2}'],
    ['the last of two', 'json', '{"document": {"a": 1}, "document": {"b": 2}}', '{"b":2}'],
    ['a text as it is', 'json', '{"document": "{ }"}', '{ }'],
    ['a list', 'json', '{"document": [1, 2]}', '[1,2]'],
    [
      'one among members of the same name',
      'json',
      '{"tags": [{"document": 1}], "document": {"a": {"document": 2}}}',
      '{"a":{"document":2}}',
    ],
    ['a mapping', 'yaml', 'document:\n  b: 1\n  a: [true, null]\n', '{"b":1,"a":[true,null]}'],
    [
      'numbers as typed in YAML',
      'yaml',
      'document: {a: 1.50, b: 1E3, c: 0x1F, d: 1_000}',
      '{"a":1.50,"b":1E3,"c":31,"d":1000}',
    ],
    ['dates as texts', 'yaml', 'document: {a: 2026-01-01 10:00:00}', '{"a":"2026-01-01 10:00:00"}'],
    ['a block as it is', 'yaml', 'document: |\n  {"a": 1}\n', '{"a": 1}\n'],
    ['a file', 'json', '{"document": "file://doc.json"}', '{"a":1.50,"b":["x y",1E3]}'],
    ['a file in UTF-16', 'json', '{"document": "file://docs/wide.json"}', '{"a":"é"}'],
    ['a file of YAML', 'yaml', 'document: file://doc.yaml', '{"a":1.50,"b":["x y",1E3]}'],
    ['a file that is not JSON, for the rules to tell', 'json', '{"document": "file://cut.json"}', '{"a":'],
  ]
  for (const [title, format, text, document] of cases) {
    it(`take ${title}`, async () => assert.equal(await documentOf(text, format), document))
  }

  const refused: [text: string, reason: RegExp][] = [
    ['{"document": "file://none.json"}', /^cannot read none\.json: there is no such file$/],
    ['{"document": "file://docs"}', /it is a folder/],
    ['{"document": "file://latin.json"}', /neither in UTF-8 nor in UTF-16/],
  ]
  for (const [text, reason] of refused) {
    it(`refuse ${text} at its place`, async () => {
      const found = await read(text, 'json')
      assert.ok(isUnreadable(found))
      assert.match(found.reason, reason)
      assert.deepEqual(found.at, ['document'])
    })
  }

  it('say where a document was read from', async () => {
    const found = await read('{"document": "file://cut.json", "jobId": "a"}', 'json')
    assert.ok(!isUnreadable(found))
    assert.equal((await found.sourceOf(['document'])).name, 'cut.json')
    assert.equal((await found.sourceOf(['jobId'])).name, 'job')
  })

  it('are the same in JSON and in its YAML twin', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({maxDepth: 3}), async (value) => {
        const text = JSON.stringify({jobId: 'a', document: {value}}, null, 2)
        const [json, yaml] = [await documentOf(text, 'json'), await documentOf(text, 'yaml')]
        assert.equal(json, JSON.stringify({value}))
        assert.deepEqual(JSON.parse(String(yaml)), JSON.parse(String(json)))
      }),
      {numRuns: 100},
    )
  })
})

describe('JSON without spaces', () => {
  it('says the same, in any layout', () =>
    fc.assert(
      fc.property(fc.json(), fc.integer({min: 0, max: 4}), (text, indent) => {
        const value = JSON.parse(text)
        assert.equal(minifyJson(JSON.stringify(value, null, indent)), JSON.stringify(value))
        const object = JSON.stringify({a: {document: 1}, document: value, b: [value]}, null, indent)
        assert.equal(minifyJson(memberText(object, 'document') ?? ''), JSON.stringify(value))
      }),
      {numRuns: 200},
    ))
  it('is nothing where there is no such member', () =>
    assert.equal(memberText('{"a":{"document":1}}', 'document'), undefined))
  it('prints compactly', () => assert.equal(printJson([1, 2]), '[1,2]'))
})
