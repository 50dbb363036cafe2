import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {parseShorthand} from '../../../src/arguments/shorthand/parser.js'
import {ShorthandSyntaxError} from '../../../src/arguments/shorthand/syntax-error.js'
import {printJson} from '../../../src/value/json/json-print.js'
import {cpuClock} from '../../support/in-time.js'

const noFiles = {load: () => undefined}
const marked = {load: (text: string) => (text.startsWith('file://') ? `<${text.slice(7)}>` : undefined)}

const values: [string, object][] = [
  ['k=v', {k: 'v'}],
  ['k=', {k: ''}],
  ['=v', {'': 'v'}],
  ['a-b_c.d#e/f:g=v', {'a-b_c.d#e/f:g': 'v'}],
  ['b=1,a=2', {b: '1', a: '2'}],
  ['2=b,1=a', {'2': 'b', '1': 'a'}],
  // Blanks
  ['k = v', {k: 'v'}],
  ['k\t=\tv', {k: 'v'}],
  ['k1=v1, k2=v2 ,k3=v3', {k1: 'v1', k2: 'v2', k3: 'v3'}],
  ['a=x,\n  b=y', {a: 'x', b: 'y'}],
  [' k=v', {k: 'v'}],
  ['k=[a]\n', {k: ['a']}],
  ['k=v l=w', {k: 'v l=w'}],
  ['k=\u00a0x', {k: '\u00a0x'}],
  ['k=x\u00a0', {k: 'x'}],
  ['k=x\u0085\u3000', {k: 'x'}],
  ['k=x\ufeff', {k: 'x\ufeff'}],
  ['k=x\u200b', {k: 'x\u200b'}],
  ['k=a\u001fb', {k: 'a\u001fb'}],
  ['k=a\u001f', {k: 'a'}],
  // Bare values
  ['k=a=b=c', {k: 'a=b=c'}],
  ['k=b[c', {k: 'b[c'}],
  ['k=]b', {k: ']b'}],
  ['k=}b', {k: '}b'}],
  ['k=!#$%&()*+-./:;<>?@^_`|~', {k: '!#$%&()*+-./:;<>?@^_`|~'}],
  ['startTime=cron(0 0 ? * SUN *),x=1', {startTime: 'cron(0 0 ? * SUN *)', x: '1'}],
  ['k=\uffff', {k: '\uffff'}],
  ['k=😀', {k: '😀'}],
  ['k=a,😀', {k: ['a', '😀']}],
  // Backslashes
  ['k=a\\b', {k: 'a\\b'}],
  ['k=a\\\\b', {k: 'a\\\\b'}],
  ['k=a\\,b', {k: 'a,b'}],
  ['k=\\,', {k: ','}],
  ['k=\\\\,l=w', {k: '\\,l=w'}],
  ['k=a\\', {k: 'a\\'}],
  // Quotes
  ['k="a,b"', {k: 'a,b'}],
  ['k=\'say "x"\'', {k: 'say "x"'}],
  ['k=" a "', {k: ' a '}],
  ['k="a" ,l=b', {k: 'a', l: 'b'}],
  ['k="a\\"b"', {k: 'a"b'}],
  ['k="a\\\'b"', {k: "a\\'b"}],
  ['k="a\\\\b"', {k: 'a\\b'}],
  ['k="\\u0041\\n\\,"', {k: '\\u0041\\n\\,'}],
  ['k="a\\\\"', {k: 'a\\'}],
  ['k="a\\"', {k: 'a\\'}],
  ["k='\\\\\\'", {k: '\\\\'}],
  ['k="x\\\\",l=y', {k: 'x\\', l: 'y'}],
  ['k="a\u0001b"', {k: 'a\u0001b'}],
  // Lists
  ['k=a,b', {k: ['a', 'b']}],
  ['k=a,b,l=c', {k: ['a', 'b'], l: 'c'}],
  ['k=a,b,c,l=d,e', {k: ['a', 'b', 'c'], l: ['d', 'e']}],
  ['k=,b', {k: ['', 'b']}],
  ['k=a=b,c', {k: ['a=b', 'c']}],
  ["k='a','b',l='c'", {k: ['a', 'b'], l: 'c'}],
  ['k=a,,l=b', {k: 'a', l: 'b'}],
  ['k=[]', {k: []}],
  ['k=[ ]', {k: []}],
  ['k=[a,]', {k: ['a']}],
  ['k=[a,,b]', {k: ['a', '', 'b']}],
  ['k=[,]', {k: ['']}],
  ['k=[a b,c d]', {k: ['a b', 'c d']}],
  ['k=[[[a]]]', {k: [[['a']]]}],
  ['k=[a=b]', {k: ['a=b']}],
  ['k=[a,[b,c],{d=e}]', {k: ['a', ['b', 'c'], {d: 'e'}]}],
  ['k=[a] ,l=b', {k: ['a'], l: 'b'}],
  // Structures
  ['k={}', {k: {}}],
  ['k={ a = b , c = d }', {k: {a: 'b', c: 'd'}}],
  ['k={a=b,}', {k: {a: 'b'}}],
  ['k={a=,b=c}', {k: {a: '', b: 'c'}}],
  ['k={a=}', {k: {a: ''}}],
  ['k={a= },l=b', {k: {a: ''}, l: 'b'}],
  ['k=[{a=},{a=1}]', {k: [{a: ''}, {a: '1'}]}],
  ['k={\n  a=1,\n  b={c=2}\n}', {k: {a: '1', b: {c: '2'}}}],
  ['__proto__={constructor=x}', {['__proto__']: {constructor: 'x'}}],
]

const files: [string, object][] = [
  ['k=file://v', {k: 'file://v'}],
  ['k@=file://v', {k: '<v>'}],
  ['k @ = file://v', {k: '<v>'}],
  ['k@="file://v"', {k: '<v>'}],
  ['k@=a,file://v', {k: ['a', '<v>']}],
  ['k@=[file://v,x]', {k: ['<v>', 'x']}],
  ['k@=plain,l=file://v', {k: 'plain', l: 'file://v'}],
  ['k@={a=file://v,b@=file://w}', {k: {a: 'file://v', b: '<w>'}}],
  ['k=[{a@=file://v},file://w]', {k: [{a: '<v>'}, 'file://w']}],
  ['k@=a,file://v=w', {k: 'a', 'file://v': 'w'}],
]

const errors: [string, string][] = [
  ['', "Expected: '=', received: 'EOF' for input:\n\n^"],
  ['x', "Expected: '=', received: 'EOF' for input:\nx\n ^"],
  ['a==b', "Expected: ',', received: '=' for input:\na==b\n  ^"],
  ['a=b,', "Expected: '<second>', received: '<none>' for input:\na=b,\n    ^"],
  ['a=b,,c', "Expected: '=', received: 'EOF' for input:\na=b,,c\n      ^"],
  ['k=a,,,l=b', "Expected: '=', received: ',' for input:\nk=a,,,l=b\n     ^"],
  ['a="b', "Expected: '<double quoted>', received: '<none>' for input:\na=\"b\n  ^"],
  ["a='b,c=d", "Expected: '<singled quoted>', received: '<none>' for input:\na='b,c=d\n  ^"],
  ['k="x\\\\",l="y"', 'Expected: \',\', received: \'y\' for input:\nk="x\\\\",l="y"\n           ^'],
  ['a=b,"c', "Expected: '=', received: '\"' for input:\na=b,\"c\n    ^"],
  ['a=[b', "Expected: ',', received: 'EOF' for input:\na=[b\n    ^"],
  ['a={b', "Expected: '=', received: 'EOF' for input:\na={b\n    ^"],
  ['a={"b":1}', "Expected: '=', received: '\"' for input:\na={\"b\":1}\n   ^"],
  ['a={b=1},{c=2}', "Expected: '=', received: '{' for input:\na={b=1},{c=2}\n        ^"],
  ['"a"=b', "Expected: '=', received: '\"' for input:\n\"a\"=b\n^"],
  ["k=it's", "Expected: ',', received: ''' for input:\nk=it's\n    ^"],
  ['k="a"b', "Expected: ',', received: 'b' for input:\nk=\"a\"b\n     ^"],
  ['k={a=b]', "Expected: ',', received: ']' for input:\nk={a=b]\n      ^"],
  ['日=v', "Expected: '=', received: '日' for input:\n日=v\n^"],
  ['😀=v', "Expected: '=', received: '😀' for input:\n😀=v\n^"],
  ['k=😀,l==v', "Expected: ',', received: '=' for input:\nk=😀,l==v\n      ^"],
  ['k=日本,語==v', "Expected: '=', received: '語' for input:\nk=日本,語==v\n     ^"],
  ['k=a\u001bb', "Expected: ',', received: '\u001b' for input:\nk=a\u001bb\n   ^"],
  ['k1=v1,\nk2==v2', "Expected: ',', received: '=' for input:\nk1=v1,\nk2==v2\n   ^"],
  ['a=1\nb=2\n,c==3\nd=4', "Expected: ',', received: '=' for input:\na=1\nb=2\n,c==3\n   ^\nd=4"],
  ['k@x=v', "Expected: '=', received: 'x' for input:\nk@x=v\n  ^"],
  [
    'Key=a,Value=b,Key=c,Value=d',
    'Second instance of key "Key" encountered for input:\nKey=a,Value=b,Key=c,Value=d\n              ^\n' +
      'This is often because there is a preceding "," instead of a space.',
  ],
  ['k={a=b, a=c}', 'Second instance of key "a" encountered for input:\nk={a=b, a=c}\n        ^'],
]

describe('parseShorthand', () => {
  for (const [text, value] of values) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(printJson(parseShorthand(text, noFiles)), printed(value))
    })
  }
  for (const [text, value] of files) {
    it(`asks for files in ${text}`, () => assert.equal(printJson(parseShorthand(text, marked)), printed(value)))
  }
  for (const [text, message] of errors) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseShorthand(text, noFiles), {message})
    })
  }

  it('loads no file for a text that turns out to be the next key', () => {
    const load = (text: string) => assert.notEqual(text, 'file://next') as undefined
    parseShorthand('k@=a,file://next=b', {load})
  })

  it('refuses brackets a hundred deep rather than run out of stack', () => {
    const deep = (depth: number) => `k=${'['.repeat(depth)}${']'.repeat(depth)}`
    assert.doesNotThrow(() => parseShorthand(deep(100), noFiles))
    assert.throws(() => parseShorthand(deep(101), noFiles), /^Error: More than 100 nested brackets for input:/)
    assert.throws(() => parseShorthand('k='.concat('{a='.repeat(1e6)), noFiles), ShorthandSyntaxError)
  })

  it('gives a value or a syntax error, whatever the text', () => {
    const noise = fc
      .array(fc.constantFrom(...'ab=,[]{}"\'\\@ \n😀\u0001'), {maxLength: 40})
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(noise, (text) => {
        try {
          parseShorthand(text, noFiles)
        } catch (error) {
          assert.ok(error instanceof ShorthandSyntaxError)
          assert.ok(error.offset >= 0 && error.offset <= error.text.length)
        }
      }),
      {numRuns: 500},
    )
  })

  const hostile = ['k="\\', '\\\\', 'k=a,', ',k=a', ' ', "k='a\\',", '"a,b=', 'a=b,"c,d=', '\\,', '\u00a0']
  for (const piece of hostile) {
    it(`takes linear time for many ${JSON.stringify(piece)}`, () => {
      const spent = cpuClock()
      try {
        parseShorthand(`k=x${piece.repeat(200_000)}y`, noFiles)
      } catch (error) {
        assert.ok(error instanceof ShorthandSyntaxError)
      }
      assert.ok(spent() < 1500)
    })
  }
})

/** In the order written, which an object of JavaScript would lose for keys that look like numbers. */
function printed(value: object): string {
  return '2' in value ? '{"2":"b","1":"a"}' : JSON.stringify(value)
}
