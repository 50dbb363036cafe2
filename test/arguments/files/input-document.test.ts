import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {readInputDocument} from '../../../src/arguments/files/input-document.js'
import {ParameterFiles} from '../../../src/arguments/files/parameter-file.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {fromPlain} from '../../../src/value/plain.js'
import {Float, YamlDate} from '../../../src/value/value.js'

const JSON_FLAG = '--cli-input-json'
const YAML_FLAG = '--cli-input-yaml'
type Flag = typeof JSON_FLAG | typeof YAML_FLAG

const FILES: Readonly<Record<string, Buffer>> = {
  'in.json': Buffer.from('{"jobId":"j1"}\n'),
  'bom.json': Buffer.from('\ufeff{"jobId":"j1"}'),
  'utf16.json': Buffer.from('\ufeff{"jobId":"é"}', 'utf16le'),
  'latin.json': Buffer.from('{"jobId":"é"}', 'latin1'),
  'in.yaml': Buffer.from('jobId: j1\n'),
  'cut.json': Buffer.from('{"jobId":'),
}

const read: [Flag, string, unknown][] = [
  [JSON_FLAG, '  {"b":1,"a":2}  ', {b: 1, a: 2}],
  [
    JSON_FLAG,
    '{"a":null,"b":"file://in.json","c":{"d":[1.5,"5"]}}',
    {a: null, b: 'file://in.json', c: {d: [1.5, '5']}},
  ],
  [JSON_FLAG, '{"a":1e2,"b":9007199254740993}', {a: new Float(100), b: 9007199254740993n}],
  [JSON_FLAG, '{"a":"x","a":"y"}', {a: 'y'}],
  [JSON_FLAG, '{"$schema":"./update-job.json","a":{"$schema":1}}', {a: {$schema: 1}}],
  [JSON_FLAG, '{}', {}],
  [JSON_FLAG, 'file://in.json', {jobId: 'j1'}],
  [JSON_FLAG, 'file://bom.json', {jobId: 'j1'}],
  [JSON_FLAG, 'file://utf16.json', {jobId: 'é'}],
  [JSON_FLAG, 'fileb://bom.json', {jobId: 'j1'}],
  [JSON_FLAG, 'fileb://utf16.json', {jobId: 'é'}],
  [JSON_FLAG, '-', {jobId: 'stdin'}],
  [JSON_FLAG, 'file:///dev/stdin', {jobId: 'stdin'}],
  [YAML_FLAG, 'fileb://in.yaml', {jobId: 'j1'}],
  [YAML_FLAG, '-', {jobId: 'stdin'}],
  [YAML_FLAG, '{"jobId": "json too"}', {jobId: 'json too'}],
  [
    YAML_FLAG,
    'a: yes\nb: off\nc: "123"\nd: true\ne: null\nf:\n',
    {a: 'yes', b: 'off', c: '123', d: true, e: null, f: null},
  ],
  [YAML_FLAG, 'a: 010\nb: 0o10\nc: 0x10\nd: 1_000\ne: -5\nf: +5', {a: 10, b: 8, c: 16, d: 1000, e: -5, f: 5}],
  [YAML_FLAG, 'a: 20\nb: 20.0\nc: 1e2\nd: .5\ne: 1_0.5', {a: 20, b: new Float(20), c: new Float(100), d: 0.5, e: 10.5}],
  [YAML_FLAG, 'a: .inf\nb: -.inf', {a: new Float(Infinity), b: new Float(-Infinity)}],
  [YAML_FLAG, 'a: 9007199254740993', {a: 9007199254740993n}],
  [YAML_FLAG, 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', {a: 'x\ny\n', b: 'x y'}],
  [YAML_FLAG, 'a: &x {b: 1} # comment\nc: *x\n', {a: {b: 1}, c: {b: 1}}],
  [YAML_FLAG, 'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n', {a: {b: 1}, c: {b: 1, d: 2}}],
  [YAML_FLAG, 'a: !!binary YWJj', {a: Buffer.from('abc')}],
  [YAML_FLAG, 'a: 2030-01-01 10:00\nb: 2030-01-01T10:00', {a: '2030-01-01 10:00', b: '2030-01-01T10:00'}],
  [YAML_FLAG, 'a: [{b: 1}, c]', {a: [{b: 1}, 'c']}],
  [
    YAML_FLAG,
    'a: &x {b: 1, c: 2}\nd: &y {b: 3, e: 4}\nf: {c: 9, <<: [*x, *y]}',
    {
      a: {b: 1, c: 2},
      d: {b: 3, e: 4},
      f: {c: 9, b: 1, e: 4},
    },
  ],
  [YAML_FLAG, 'a: {"<<": 1}', {a: {'<<': 1}}],
  [YAML_FLAG, 'a: !!str 5\nb: !!map {c: !!seq [1]}\nd: ! x', {a: '5', b: {c: [1]}, d: 'x'}],
  [JSON_FLAG, '{"a": 1} // b', {a: 1}],
  [JSON_FLAG, '{ /* a\r\nb */ "c": 3}', {c: 3}],
  [JSON_FLAG, '// "x\n{"a": "// b", "c": "/* \\"d */"} // e', {a: '// b', c: '/* "d */'}],
]

const refused: [Flag, string, string, RegExp][] = [
  [
    JSON_FLAG,
    '{"a":1,}',
    'Invalid JSON: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)',
    /comma/,
  ],
  [JSON_FLAG, 'jobId: j1', 'Invalid JSON: Expecting value: line 1 column 1 (char 0)', /YAML: use --cli-input-yaml$/],
  [
    JSON_FLAG,
    '{"jobId":',
    'Invalid JSON: Expecting value: line 1 column 10 (char 9)',
    /^The JSON ends .* the shell split/,
  ],
  [
    JSON_FLAG,
    'file://cut.json',
    'Invalid JSON: Expecting value: line 1 column 10 (char 9)',
    /ends too early: close every/,
  ],
  [JSON_FLAG, '', 'Invalid JSON: Expecting value: line 1 column 1 (char 0)', /empty/],
  [JSON_FLAG, 'in.json', 'Invalid JSON: Expecting value: line 1 column 1 (char 0)', /file:\/\/in\.json/],
  [JSON_FLAG, 'file:in.json', 'Invalid JSON: Expecting value: line 1 column 1 (char 0)', /file:\/\/in\.json/],
  [YAML_FLAG, 'in.yaml', 'Invalid type: expecting map, received string', /file:\/\/in\.yaml/],
  [JSON_FLAG, 'jobId=j1', 'Invalid JSON: Expecting value: line 1 column 1 (char 0)', /Shorthand is not read here/],
  [JSON_FLAG, 'file://none', "Unable to load paramfile file://none: [Errno 2] No such file or directory: 'none'", /./],
  [JSON_FLAG, 'fileb://latin.json', 'The document is text neither in UTF-8 nor in UTF-16', /^Save it as UTF-8$/],
  [JSON_FLAG, '[]', 'Invalid type: expecting map, received list', /one object with the members/],
  [JSON_FLAG, '"x"', 'Invalid type: expecting map, received string', /one object with the members/],
  [JSON_FLAG, '1.5', 'Invalid type: expecting map, received number', /one object with the members/],
  [JSON_FLAG, 'null', 'Invalid type: expecting map, received null', /one object with the members/],
  [JSON_FLAG, 'true', 'Invalid type: expecting map, received boolean', /one object with the members/],
  [YAML_FLAG, '- a', 'Invalid type: expecting map, received list', /one object with the members/],
  [YAML_FLAG, '', 'Invalid type: expecting map, received null', /one object with the members/],
  [YAML_FLAG, '2020-01-01', 'Invalid type: expecting map, received date', /one object with the members/],
  [YAML_FLAG, 'a: 1\na: 2', 'Invalid YAML: Map keys must be unique: line 2 column 1', /each key once/],
  [YAML_FLAG, 'a: 1\n---\nb: 2', 'Invalid YAML: More than one document: line 2 column 1', /one document/],
  [YAML_FLAG, 'a: !foo x', 'Invalid YAML: Unresolved tag: !foo: line 1 column 4', /tag/],
  [YAML_FLAG, 'a: 1\nb: !!set {c, d}', 'Invalid YAML: The tag !!set has no meaning in JSON: line 2 column 10', /tag/],
  [YAML_FLAG, 'a: !!omap [b: 1]', 'Invalid YAML: The tag !!omap has no meaning in JSON: line 1 column 11', /tag/],
  [YAML_FLAG, 'a: !!pairs [b: 1]', 'Invalid YAML: The tag !!pairs has no meaning in JSON: line 1 column 12', /tag/],
  [YAML_FLAG, 'a: {<<: 1}', 'Invalid YAML: A merge key takes structures: line 1 column 5', /^$/],
  [YAML_FLAG, `a: ${'9'.repeat(5000)}`, 'Invalid YAML: A whole number of more than 4300 digits: line 1 column 4', /^$/],
  [
    JSON_FLAG,
    `{"a":${'9'.repeat(5000)}}`,
    'Invalid JSON: A whole number of more than 4300 digits: line 1 column 6 (char 5)',
    /^$/,
  ],
  [JSON_FLAG, '{"a":1} /* open', 'Invalid JSON: Extra data: line 1 column 9 (char 8)', /no comments/],
  [YAML_FLAG, 'a:\n\tb: 1', 'Invalid YAML: Tabs are not allowed as indentation: line 2 column 1', /spaces/],
  [YAML_FLAG, 'a: b: c', 'Invalid YAML: A structure cannot begin on the line of its key: line 1 column 4', /quotes/],
  [YAML_FLAG, '5: a', 'Invalid YAML: Keys must be texts, not 5: line 1 column 1', /"5"/],
  [YAML_FLAG, 'a: {true: 1}', 'Invalid YAML: Keys must be texts, not true: line 1 column 5', /quotes/],
  [
    YAML_FLAG,
    'a: *x',
    'Invalid YAML: Unresolved alias (the anchor must be set before the alias): x: line 1 column 4',
    /^$/,
  ],
  [
    YAML_FLAG,
    'a: &x [*x]',
    'Invalid YAML: Unresolved alias (the anchor must be set before the alias): x: line 1 column 8',
    /^$/,
  ],
]

describe('readInputDocument', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'))
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
  })
  after(() => rmSync(folder, {recursive: true}))

  const document = (flag: Flag, text: string) => {
    const readStdin = async () => Buffer.from('{"jobId": "stdin"}')
    return readInputDocument({flag, text, files: new ParameterFiles({env: {}, cwd: folder, home: folder, readStdin})})
  }

  for (const [flag, text, value] of read) {
    it(`reads ${flag} ${JSON.stringify(text)}`, async () =>
      assert.deepEqual(await document(flag, text), fromPlain(value)))
  }
  for (const [flag, text, reason, hint] of refused) {
    it(`refuses ${flag} ${JSON.stringify(text)}`, async () => {
      const error: unknown = await document(flag, text).catch((thrown) => thrown)
      assert.ok(error instanceof UsageError)
      assert.equal(error.message.split('\n')[0], `Error parsing parameter '${flag}': ${reason}`)
      assert.match(error.hints.join('\n'), hint)
    })
  }

  it('keeps dates apart from texts, for validation to refuse', async () => {
    const dates = await document(YAML_FLAG, 'a: 2020-01-01\nb: 2020-01-01T10:00:00Z')
    assert.deepEqual([...dates.values()], [new YamlDate('2020-01-01'), new YamlDate('2020-01-01T10:00:00Z')])
  })

  it('shows what was typed, comments and all', async () => {
    await assert.rejects(document(JSON_FLAG, '{/* here */"a":}'), /\nJSON received: \{\/\* here \*\/"a":\}\n {30}\^$/)
  })

  it('points at the place in YAML', async () => {
    await assert.rejects(document(YAML_FLAG, 'a: 1\nb: c: d\ne: 2'), /line 2 column 4\na: 1\nb: c: d\n {3}\^\ne: 2$/)
  })

  it('refuses hostile YAML rather than run out of stack or memory', async () => {
    await assert.rejects(document(YAML_FLAG, `a: ${'['.repeat(20_000)}`), UsageError)
    const bomb = Array.from(
      {length: 12},
      (_, level) => `l${level}: &l${level} [${level ? `*l${level - 1},`.repeat(9) : 'x'}]`,
    )
    await assert.rejects(document(YAML_FLAG, bomb.join('\n')), /The aliases expand to more than 1000000 values/)
  })
})
