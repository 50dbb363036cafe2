import assert from 'node:assert/strict'
import fc from 'fast-check'
import {CliError, OtherError, UsageError} from '../../../src/errors/cli-error.js'
import {operationById} from '../../../src/model/operations.js'
import {compileQuery, type Query} from '../../../src/output/query/compile-query.js'
import {parseJson} from '../../../src/value/json/json-parse.js'
import {printJson} from '../../../src/value/json/json-print.js'

const JOBS = '{"jobs":[{"id":"a","n":3,"tags":["x","y"]},{"id":"b","n":1,"at":1.5},{"id":"c","n":2}],"next":null}'

/** Document, expression, result; confirmed by Python's jmespath. */
const values: readonly (readonly [string, string, string])[] = [
  // Paths
  [JOBS, 'jobs[0].id', '"a"'],
  [JOBS, 'jobs[-1].id', '"c"'],
  [JOBS, 'jobs[7]', 'null'],
  [JOBS, 'jobs.id', 'null'],
  [JOBS, '"jobs"[0]."id"', '"a"'],
  ['{"a\\nb":1}', '"a\\nb"', '1'],
  ['{"__proto__":1,"10":2,"9":3}', '@', '{"__proto__":1,"10":2,"9":3}'],
  ['{"10":1}', '"10"', '1'],
  // Projections
  [JOBS, 'jobs[*].at', '[1.5]'],
  [JOBS, 'jobs[].tags[]', '["x","y"]'],
  [JOBS, 'jobs[*].tags[0]', '["x"]'],
  [JOBS, 'jobs[*].tags | [0]', '["x","y"]'],
  [JOBS, '*[].id', '["a","b","c"]'],
  [JOBS, 'jobs[0].*', '["a",3,["x","y"]]'],
  ['[[1,[2]],3,[]]', '[]', '[1,[2],3]'],
  ['[0,1,2,3]', '[1:3]', '[1,2]'],
  ['[0,1,2,3]', '[::-2]', '[3,1]'],
  ['[0,1,2,3]', '[-2:]', '[2,3]'],
  ['[0,1,2,3]', '[9:-9:-1]', '[3,2,1,0]'],
  ['{"a":[[{"b":1},{"b":2}]]}', 'a[0][0:1].b', 'null'],
  ['{"a":[[{"b":1},{"b":2}]]}', 'a[0] | [0:1].b', '[1]'],
  [JOBS, 'jobs[?n > `1`].id', '["a","c"]'],
  [JOBS, "jobs[?id == 'b' || n == `2`].id", '["b","c"]'],
  [JOBS, 'jobs[?!tags].id', '["b","c"]'],
  ['[[1],[],[2]]', '[?@][]', '[1,2]'],
  // Selections
  [JOBS, 'jobs[0].[n, id, nope]', '[3,"a",null]'],
  [JOBS, 'jobs[0].{z: n, a: id}', '{"z":3,"a":"a"}'],
  [JOBS, 'next.{a: b}', 'null'],
  [JOBS, '{a: next b: next}', '{"a":null,"b":null}'],
  // Literals
  ['1', '`IN_PROGRESS`', '"IN_PROGRESS"'],
  ['1', '`  lead`', '"lead"'],
  ['1', '`"x\\`y"`', '"x`y"'],
  ['1', '`[1, 1.0, 1e3, NaN]`', '[1,1.0,1000.0,NaN]'],
  ['1', '`12345678901234567890`', '12345678901234567890'],
  ['1', "'it\\'s \\n'", '"it\'s \\\\n"'],
  // Truth and equality, as Python has them
  ['[0, "", [], {}, false, null, 0.0]', '[*].[!@][]', '[false,true,true,true,true,false]'],
  ['1', '`0` || `1`', '0'],
  ['1', "`[]` || `{}` || 'x'", '"x"'],
  ['1', '`1` == `true`', 'false'],
  ['1', '`[1]` == `[true]`', 'true'],
  ['1', '`1` == `1.0`', 'true'],
  ['1', '`{"a":1,"b":2}` == `{"b":2,"a":1}`', 'true'],
  ['1', '`9007199254740993` == `9007199254740992`', 'false'],
  ['1', '`9007199254740993` == `9007199254740992.0`', 'false'],
  ['1', '`9007199254740993` > `9007199254740992.0`', 'true'],
  ['1', '`null` < `1`', 'null'],
  ['1', "'a' < 'b'", 'true'],
  ['1', '`NaN` == `NaN`', 'false'],
  // Functions
  ['[1, 2]', 'avg(@)', '1.5'],
  ['[2, 4]', 'avg(@)', '3.0'],
  ['[]', '[avg(@), sum(@), max(@), min(@)]', '[null,0,null,null]'],
  ['[1, 2.5]', 'sum(@)', '3.5'],
  ['[9007199254740993, 1]', 'sum(@)', '9007199254740994'],
  ['[-1, -1.5, -0.0]', '[*].abs(@)', '[1,1.5,0.0]'],
  [
    '[1.2, -1.2, 3, 1e22]',
    '[*].[ceil(@), floor(@)][]',
    '[2,1,-1,-2,3,3,10000000000000000000000,10000000000000000000000]',
  ],
  [
    '["5", "5.0", " 7 ", "1_0", "x", "1e2", true, [], null]',
    'map(&to_number(@), @)',
    '[5,5.0,7,10,null,100.0,null,null,null]',
  ],
  ['["a😀é", [1,2], {"a":1}]', '[*].length(@)', '[3,2,1]'],
  ['"a😀b"', 'reverse(@)', '"b😀a"'],
  ['["\\uffff", "😀", "b", "a", "B"]', 'sort(@)', '["B","a","b","\uffff","😀"]'],
  ['[2, 1.5, 1]', 'sort(@)', '[1,1.5,2]'],
  [JOBS, 'sort_by(jobs, &n)[*].id', '["b","c","a"]'],
  ['[{"k":1,"i":1},{"k":0,"i":2},{"k":1.0,"i":3}]', 'sort_by(@, &k)[*].i', '[2,1,3]'],
  ['[{"k":1,"i":1},{"k":1,"i":2}]', '[max_by(@, &k).i, min_by(@, &k).i]', '[1,1]'],
  ['[]', 'sort_by(@, &k)', '[]'],
  ['["a","b"]', "join(', ', @)", '"a, b"'],
  ['[1, true]', 'contains(@, `true`)', 'true'],
  ['"abc"', "[contains(@, 'b'), starts_with(@, 'a'), ends_with(@, 'a')]", '[true,true,false]'],
  ['{"b":1,"a":2}', '[keys(@), values(@)]', '[["b","a"],[1,2]]'],
  ['{"a":1}', 'merge(@, `{"b":2}`, `{"a":3}`)', '{"a":3,"b":2}'],
  ['[null, 1, 2]', 'not_null([0], [1], [2])', '1'],
  ['1', 'to_array(@)', '[1]'],
  ['[1]', 'to_array(@)', '[1]'],
  [
    '{"é":["😀",1.0,null,"\\u007f"]}',
    'to_string(@)',
    '"{\\"\\\\u00e9\\":[\\"\\\\ud83d\\\\ude00\\",1.0,null,\\"\\\\u007f\\"]}"',
  ],
  ['"é"', 'to_string(@)', '"é"'],
  [
    '[1, 1.5, "", [], {}, null, true]',
    'map(&type(@), @)',
    '["number","number","string","array","object","null","boolean"]',
  ],
]

/** Expression and what is said about it, with the caret under the place. */
const refused: readonly (readonly [string, string])[] = [
  ['', 'Invalid JMESPath expression: cannot be empty.'],
  ['foo[', 'Invalid jmespath expression: Incomplete expression:\n"foo["\n     ^'],
  ['a.{b', 'Invalid jmespath expression: Incomplete expression:\n"a.{b"\n     ^'],
  ["a[?b=='c]", "Bad jmespath expression: Unclosed ' delimiter:\na[?b=='c]\n      ^"],
  ['let $x', 'Bad jmespath expression: Unknown token $:\nlet $x\n    ^'],
  ['a = b', "Bad jmespath expression: Unknown token '=':\na = b\n  ^"],
  [
    'a b',
    'Unexpected token: b: Parse error at column 2, token "b" (UNQUOTED_IDENTIFIER), for expression:\n"a b"\n   ^',
  ],
  ['é', 'Bad jmespath expression: Unknown token é:\né\n^'],
  ["'😀' $", "Bad jmespath expression: Unknown token $:\n'😀' $\n    ^"],
  ['"\\x"', 'Bad jmespath expression: Invalid \\escape:\n"\\x"\n^'],
  ['`{"a"`', 'Bad jmespath expression: Bad token {"a":\n`{"a"`\n^'],
  ['a\n.b $\n.c', 'Bad jmespath expression: Unknown token $:\na\n.b $\n   ^\n.c'],
  ['nofunc(a)', 'Unknown function: nofunc():\nnofunc(a)\n^'],
  ['toString(a)', 'Unknown function: toString():\ntoString(a)\n^'],
  ['a | length(b, c)', 'Expected 1 argument for function length(), received 2:\na | length(b, c)\n    ^'],
  ['merge()', 'Expected at least 1 argument for function merge(), received 0:\nmerge()\n^'],
  ['sort_by(a, b)', 'In function sort_by(), argument 2 must be an expression, such as "&jobId":\nsort_by(a, b)\n^'],
  ['length(&a)', 'In function length(), argument 1 cannot be an expression after "&":\nlength(&a)\n^'],
  ['&a', 'An expression after "&" can only be the argument of a function:\n&a\n^'],
  [
    'a[::0]',
    'slice step cannot be zero: Parse error at column 4, token "0" (NUMBER), for expression:\n"a[::0]"\n     ^',
  ],
  [
    '"a"(b)',
    'Quoted identifier not allowed for function names.: Parse error at column 3, token "(" (LPAREN), for expression:\n""a"(b)"\n    ^',
  ],
]

/** Document, expression, the message of exit 255. */
const failing: readonly (readonly [string, string, string])[] = [
  [
    '1',
    'length(@)',
    `In function length(), invalid type for value: 1, expected one of: ['string', 'array', 'object'], received: "number"`,
  ],
  [
    '[1,"a"]',
    'sort(@)',
    `In function sort(), invalid type for value: a, expected one of: ['array-string', 'array-number'], received: "string"`,
  ],
  [
    '[{"k":1},{}]',
    'sort_by(@, &k)',
    `In function sort_by(), invalid type for value: None, expected one of: ['number'], received: "null"`,
  ],
  [
    '[{"a":true}]',
    'keys(@)',
    `In function keys(), invalid type for value: [{'a': True}], expected one of: ['object'], received: "array"`,
  ],
  ['[1,"a"]', '[0] < [1]', 'In the query, a number cannot be compared with a string'],
  ['1', 'ceil(`Infinity`)', 'In function ceil(), Infinity is not a whole number'],
]

const nest =
  (open: string, close: string, inner = 'a') =>
  (times: number) =>
    open.repeat(times) + inner + close.repeat(times)
const repeated: readonly (readonly [string, (times: number) => string])[] = [
  ['parentheses', nest('(', ')')],
  ['lists', nest('[', ']')],
  ['hashes', nest('{a:', '}')],
  ['calls', nest('not_null(', ')')],
  ['filters', nest('a[?', ']')],
  ['negations', nest('!', '')],
  ['members', nest('a.', '')],
  ['pipes', nest('a|', '')],
  ['alternatives', nest('a||', '')],
  ['conditions', nest('a&&', '')],
  ['comparisons', nest('a==', '')],
  ['comparisons in parentheses', nest('a==(', ')')],
  ['indexes', nest('', '[0]')],
  ['slices', nest('', '[:]')],
  ['projections', nest('', '[*]')],
  ['flattened', nest('', '[]')],
  ['values', nest('', '.*')],
  ['expressions', (times) => `map(&${'not_null(@.'.repeat(times)}a${')'.repeat(times)}, jobs)`],
]

describe('query', () => {
  describe('gives', () => {
    for (const [document, expression, result] of values) {
      it(`${expression} → ${result}`, () => {
        assert.equal(printJson(compileQuery(expression).evaluate(parseJson(document))), result)
      })
    }
  })

  describe('refuses before anything is sent', () => {
    for (const [expression, reason] of refused) {
      it(expression || 'nothing', () => {
        const message = `Bad value for --query ${expression.replaceAll('\n', '\\n')}: ${reason}`
        assert.throws(
          () => compileQuery(expression),
          (error) => error instanceof UsageError && error.message === message && error.hints.length === 1,
        )
      })
    }

    it('with the function that was meant', () => {
      const hint = (expression: string) => {
        try {
          compileQuery(expression)
        } catch (error) {
          return error instanceof UsageError ? error.hints[0] : undefined
        }
        return undefined
      }
      assert.equal(hint('lenght(jobs)'), 'Did you mean length()?')
      assert.match(hint('count(jobs)') ?? '', /^Functions are abs, avg, /)
      assert.match(hint('job.[') ?? '', /^A query is written like/)
      assert.equal(hint('jobs[?n==1]'), 'A number needs backticks: `1`')
      assert.match(hint('jobs[?jobId==fw-2]') ?? '', /single quotes: 'fw-2'$/)
      assert.match(hint("jobs[?status='X']") ?? '', /^Compare with ==/)
    })
  })

  describe('fails on values that a function does not take', () => {
    for (const [document, expression, message] of failing) {
      it(`${expression} on ${document}`, () => {
        assert.throws(() => compileQuery(expression).evaluate(parseJson(document)), new OtherError('Query', message))
      })
    }

    it('with a long value cut', () => {
      const document = parseJson(`[${'1,'.repeat(1000)}2]`)
      assert.throws(() => compileQuery('keys(@)').evaluate(document), {
        message: /^In function keys.{1,300}…, expected one of/,
      })
    })
  })

  describe('refuses what is too long or too deep for the stack, and uses all else', () => {
    const answer = operationById('iot.ListJobs').output
    for (const [title, of] of repeated) {
      it(title, () => {
        for (const times of [10, 100, 240, 500, 999, 1999, 100_000]) {
          let query: Query
          try {
            query = compileQuery(of(times))
          } catch (error) {
            assert(error instanceof UsageError, String(error))
            assert.match(error.message, /more than \d+ (?:parts|deep)/)
            assert(times >= 240, `${times} are refused`)
            continue
          }
          assert.doesNotThrow(() => query.evaluate(parseJson('{"jobs":[[{"a":1}]]}')))
          query.rowByRow('jobs')
          if (answer) query.missingIn(answer)
        }
      })
    }
  })

  it('changes neither document nor literals', () => {
    const document = parseJson(JOBS)
    const query = compileQuery(
      '[sort_by(jobs, &n), reverse(jobs), merge(jobs[0], `{"n":0}`), sort(`[2,1]`), to_array(jobs)]',
    )
    const first = printJson(query.evaluate(document))
    assert.equal(printJson(document), JOBS)
    assert.equal(printJson(query.evaluate(document)), first)
  })

  it('throws nothing but errors for users, whatever is typed', () => {
    const document = parseJson(JOBS)
    const words = fc.constantFrom(
      ...'.*[](){}@&|!<>=,:?`\'"-\\ 0a$é\n',
      '[?',
      '[]',
      '&&',
      '||',
      '==',
      'jobs',
      'sort_by(',
      'map(&',
      'length(',
      '`1`',
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 12}), (parts) => {
        try {
          printJson(compileQuery(parts.join('')).evaluate(document))
        } catch (error) {
          assert(error instanceof CliError, String(error))
        }
      }),
      {numRuns: 600},
    )
  })
})
