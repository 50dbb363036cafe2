import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {BadValue} from '../../src/arguments/bad-value.js'
import {parseYaml} from '../../src/arguments/values/yaml-input.js'
import {cpuClock, inTime} from '../support/in-time.js'
import {isKnownDifference} from '../support/known-yaml-differences.js'
import {mutatedText, numbersFrom} from '../support/mutated-texts.js'
import {randomYaml} from '../support/random-yaml.js'
import {differingPlace} from '../support/yaml-places.js'
import {ours, REFUSED, thePackages} from '../support/yaml-verdict.js'
import {CONSTRUCTS} from './constructs.js'

const RANDOM = 4000

const structure = (members: Readonly<Record<string, unknown>>) => ({members: Object.entries(members)})

/** What is right by the specification, and the AWS CLI's reader, where the package has it otherwise. */
const DIFFERENCES: [title: string, text: string, ours: unknown, thePackages: unknown][] = [
  ['an anchor on a key', '&k a: 1\nb: *k', structure({a: 1, b: 'a'}), REFUSED],
  ['an alias as a key', '- &k a\n- *k : 1', ['a', structure({a: 1})], REFUSED],
  ['an anchor in what the alias names', '- &a {b: &a c}\n- *a', [structure({b: 'c'}), structure({b: 'c'})], undefined],
  ['an anchor that is used before it is set again', '- &a 1\n- &a\n  b: *a\n', [1, structure({b: 1})], undefined],
  ['a merge key with its tag', '!!merge <<: {a: 1}', structure({a: 1}), REFUSED],
  ['a TAB on the last line', 'a: 1\nb:\n\t', structure({a: 1, b: null}), REFUSED],
  ['a TAB on an empty line behind a key', '? a\n\t\n? b', structure({a: null, b: null}), REFUSED],
  ['a TAB before an anchor', '-\t&a b', ['b'], REFUSED],
  ['what does not belong to a key behind "?"', '? |\n  a\n - b', REFUSED, structure({'a\n': null})],
  ['a key over two lines', 'a: 1\nb\n  : 2', REFUSED, structure({a: 1, b: 2})],
  ['single quotes that end in two', "a: 'b''", REFUSED, structure({a: "b'"})],
  ['a tag behind a key in brackets', '{"a"!!str }', REFUSED, structure({a: null})],
  ['an empty line behind a joined one', 'a: "b\\\n\n  c"', structure({a: 'b\nc'}), structure({a: 'b c'})],
  ['spaces alone in a block', 'a: |1\n  \n', structure({a: ' \n'}), structure({a: ''})],
  ['spaces at the end of a block', 'a: |1\n   b\n  \n', structure({a: '  b\n \n'}), structure({a: '  b\n'})],
  ['two ends of a document', 'a\n...\n...\n', 'a', REFUSED],
  ['a directive without a document', 'a\n...\n%YAML 1.2\n', REFUSED, 'a'],
  ['two byte order marks', '\ufeff\ufeffa', 'a', '\ufeffa'],
  ['an empty key with a tag', 'a:\n  !!str : 1', structure({a: structure({'': 1})}), REFUSED],
  ['an anchor and a bracket without a space between', '[&x[a]]', REFUSED, [['a']]],
  ['a list with the tag of bytes', 'a: !!binary [b]', REFUSED, structure({a: ['b']})],
  ['a time that is not in the form of the AWS CLI', 'a: !!timestamp 2020-1-1', REFUSED, structure({a: null})],
]

const REFUSALS: [text: string, reason: string, place: string, hint: RegExp][] = [
  ['a: 1\nb: "x', 'The quotes that begin here are not closed', '2:4', /Close them/],
  ['a: "\\q"', 'Invalid escape sequence \\q', '1:5', /single quotes/],
  ['a: @b', 'A text cannot begin with @', '1:4', /into quotes/],
  ['a: b: c', 'A structure cannot begin on the line of its key', '1:4', /holds ": " into quotes/],
  ['a: - b', 'A list or structure cannot begin on the line of its key', '1:4', /line of its own/],
  ['a: 1\n  b: 2', 'A structure cannot begin on the line of its key', '1:4', /quotes/],
  ['a:\n  b: 1\n c: 2', 'The line is indented further than the lines that it belongs to', '3:2', /same number/],
  ['a: 1\nb', 'A key needs a colon and a space behind it', '2:1', /quotes/],
  ['a: [1, 2', 'The bracket that begins here is not closed', '1:4', /Close it/],
  ['a: [1 2: 3 4: 5]', 'A comma or ] is missing', '1:13', /quotes/],
  ['a: [1,, 2]', 'A value is missing', '1:7', /null/],
  ['a: [1,\n2]', 'Lines within brackets must be indented further than the line around them', '2:1', /indent/],
  ['a: [- b]', '"-" cannot stand here within brackets', '1:5', /quotes/],
  ['"a" b', 'Nothing but a comment can follow the value on its line', '1:5', /quotes/],
  ['a: "b"#c', 'A comment needs a space before its "#"', '1:7', /^$/],
  ['a: |x\n b', 'Only an indentation from 1 to 9, "+" or "-" and a comment can follow |', '1:5', /lines behind/],
  ['a: |\n   \n b', 'An empty line has more spaces than the first line of the text', '3:1', /^$/],
  [': a', 'A key is missing before the colon', '1:1', /quotes/],
  ['[a]: b', 'Keys must be texts, not a collection', '1:1', /quotes/],
  ['a: 1\n 😀: &x\n\tb: 1', 'A structure cannot begin on the line of its key', '1:4', /quotes/],
  ['😀: 1\n"😀" b', 'A key needs a colon and a space behind it', '2:1', /quotes/],
  ['  - a\nb: c', 'The line does not belong to what is before it', '2:1', /same number/],
  ['- a\nb: c', 'An item of a list must begin with "- "', '2:1', /Indent/],
  ['- a: 1\n - c', 'The line is indented further than the lines that it belongs to', '2:2', /same number/],
  ['a: &x &y b', 'A value can have only one anchor', '1:7', /"&"/],
  ['a: !!str !!int 1', 'A value can have only one tag', '1:10', /"!"/],
  ['a: !!str"b"', 'A space must follow an anchor or a tag', '1:9', /^$/],
  ['a: & b', 'A name must follow &', '1:4', /quotes/],
  ['a: !!int x', 'Unresolved tag: !!int', '1:4', /Remove the tag/],
  ['%YAML 1.2\na: 1', 'A line --- must follow the directives', '2:1', /^$/],
  ['a: 1\r\nb: 2\rc: [', 'The bracket that begins here is not closed', '3:4', /Close it/],
  [`a: ${'['.repeat(2000)}`, 'Nested too deeply', '1:1004', /^$/],
]

describe('YAML', () => {
  for (const [construct, texts] of Object.entries(CONSTRUCTS)) {
    for (const text of texts) {
      it(`${construct}: ${shown(text)} is what the package makes of it, at the same places`, () => {
        const value = ours(text)
        assert.deepEqual(value, thePackages(text))
        if (value !== REFUSED) assert.equal(differingPlace(text), undefined)
      })
    }
  }

  for (const [title, text, value, other] of DIFFERENCES) {
    it(`${title}: ${shown(text)} is read by the specification`, () => {
      assert.deepEqual(ours(text), value)
      if (other !== undefined) assert.deepEqual(thePackages(text), other)
    })
  }

  for (const [text, reason, place, hint] of REFUSALS) {
    it(`says of ${shown(text)} what is wrong, and where`, () => {
      const [line, column] = place.split(':')
      assert.throws(
        () => parseYaml(text),
        (error) => {
          assert.ok(error instanceof BadValue)
          assert.equal(error.message.split('\n')[0], `Invalid YAML: ${reason}: line ${line} column ${column}`)
          assert.match(error.hints.join('\n'), hint)
          return true
        },
      )
    })
  }

  it('in the files and pages of the project is what the package makes of it', () => {
    const texts = textsOfProject()
    assert.ok(texts.length >= 5, `${texts.length}`)
    for (const text of texts) {
      assert.notEqual(ours(text), REFUSED)
      assert.deepEqual(ours(text), thePackages(text))
      assert.equal(differingPlace(text), undefined)
    }
  })

  it(`is what the package makes of it in ${RANDOM} texts that are nearly right`, () => {
    const next = numbersFrom(11)
    let [taken, known] = [0, 0]
    for (let i = 0; i < RANDOM; i++) {
      const text = i % 3 === 0 ? mutatedText(next, 2000) : randomYaml(next)
      const [value, other] = [ours(text), thePackages(text)]
      if (value !== REFUSED) taken++
      if (!isSame(value, other) && isKnownDifference(text, value, other)) known++
      else assert.deepEqual(value, other, JSON.stringify(text))
    }
    assert.ok(taken > RANDOM / 4 && known < RANDOM / 100, `${taken} taken, ${known} differ in known ways`)
  })

  for (const [title, line] of [
    ['brackets', '[ '],
    ['lists', '- '],
    ['keys', 'a: [b, {c: d}]\nb'],
    ['comments', '# c\n'],
    ['blocks', '- |\n  a\n\n  b\n'],
    ['quotes', '"a\n\n b'],
    ['aliases', '- &a a\n- *a\n'],
    ['empty lines', '\n'],
    ['TABs', '\t'],
    ['anchors', '&a '],
    ['bangs', '!'],
    ['backslashes', '"\\'],
    ['words', 'a '],
    ['colons', ':'],
  ] as const) {
    it(`takes time that grows with the text for ${title}`, () => {
      const cpu = cpuClock()
      ours(line.repeat(500_000 / line.length))
      assert.ok(cpu() < inTime(700), `${cpu()} ms`)
    })
  }
})

function isSame(value: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(value, other)
    return true
  } catch {
    return false
  }
}

function shown(text: string): string {
  const json = JSON.stringify(text)
  return json.length > 80 ? `${json.slice(0, 40)}… (${text.length} characters)` : json
}

/** Files of YAML, and blocks of it in pages. */
function textsOfProject(): string[] {
  const files = ['action.yml', 'examples/rollout.yml'].map((name) => readFileSync(name, 'utf8'))
  const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
    name.endsWith('.md'),
  )
  const blocks = pages.flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/^```ya?ml\n(.*?)^```/gms)])
  return [...files, ...blocks.map(([, text = '']) => text)]
}
