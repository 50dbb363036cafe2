// Compares our query language with Python's jmespath on generated expressions and documents. Optional: it needs
// python3 with jmespath 1.x, which the project itself never does.
//
//   node --import tsx scripts/compare-jmespath.mjs [--pairs N] [--seed N]
import {spawnSync} from 'node:child_process'
import {parseArgs} from 'node:util'
import {compileQuery} from '../src/output/query/compile-query.ts'
import {parseJson} from '../src/value/json/json-parse.ts'
import {printJson} from '../src/value/json/json-print.ts'

const ORACLE = `
import json, sys, warnings
import jmespath
warnings.simplefilter('ignore')
for line in sys.stdin:
    expression, document = json.loads(line)
    document = json.loads(document)
    try:
        compiled = jmespath.compile(expression)
    except ValueError as error:
        print(json.dumps({'refused': str(error)}))
        continue
    try:
        print(json.dumps({'value': json.dumps(compiled.search(document), separators=(',', ':'), ensure_ascii=False)}))
    except Exception as error:
        print(json.dumps({'failed': str(error)}))
`
/** What jmespath finds while it runs, if it gets there at all, and texts or lists that its merge() happens to take. */
const STRICTER =
  /Unknown function|^Expected .* argument|, argument \d+ |slice step cannot be zero|can only be the argument|In function merge\(\)/

const FIELDS = ['a', 'b', 'c', 'jobs', 'id', '"a b"', '"é"', 'nope']
const LITERALS = [
  '1',
  '0',
  '-2',
  '1.0',
  '2.5',
  '1e2',
  '"x"',
  'x',
  'IN_PROGRESS',
  'true',
  'false',
  'null',
  '[]',
  '{}',
  '[1,2,3]',
  '[3,1.5,2]',
  '["b","a","B"]',
  '[[1],[2,[3]]]',
  '{"a":1,"b":[1,2]}',
  '[{"a":2,"b":"x"},{"a":1,"b":"y"},{"a":1}]',
  '""',
  '"😀é"',
  '12345678901234567890',
  ' 5 ',
  '"5.0"',
  '"1_0"',
  '[true,1]',
  '[true,false]',
]
const FUNCTIONS = {
  abs: 1,
  avg: 1,
  ceil: 1,
  contains: 2,
  ends_with: 2,
  floor: 1,
  join: 2,
  keys: 1,
  length: 1,
  map: -2,
  max: 1,
  max_by: 3,
  merge: 2,
  min: 1,
  min_by: 3,
  not_null: 2,
  reverse: 1,
  sort: 1,
  sort_by: 3,
  starts_with: 2,
  sum: 1,
  to_array: 1,
  to_number: 1,
  to_string: 1,
  type: 1,
  values: 1,
  nofunc: 1,
}
const OPERATORS = ['||', '&&', '==', '!=', '<', '<=', '>', '>=', '|']
const MUTATIONS = [...'.*[](){}@&|!<>=,:?`\'"-\\ 01a$é\n'].concat(['[?', '[]', '==', '`1`', '&a'])
const SCALARS = [
  0,
  1,
  -3,
  7,
  '',
  'x',
  'b',
  'é',
  '😀',
  '10',
  '1.5',
  ' 7 ',
  true,
  false,
  null,
  {float: '1.0'},
  {float: '-0.5'},
  {float: '1e+22'},
  {float: '9007199254740993'},
]

const {values: options} = parseArgs({
  options: {pairs: {type: 'string', default: '20000'}, seed: {type: 'string', default: '1'}},
})
const random = generator(Number(options.seed))
const pick = (items) => items[Math.floor(random() * items.length)]
const chance = (odds) => random() < odds

/** mulberry32 */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function expression(depth) {
  if (depth <= 0) return chance(0.6) ? pick(FIELDS) : chance(0.8) ? literal() : '@'
  const sub = () => expression(depth - 1)
  switch (Math.floor(random() * 16)) {
    case 0:
      return `${sub()}.${pick(FIELDS)}`
    case 1:
      return `${sub()}[${pick([0, 1, -1, 5, -9])}]`
    case 2:
      return `${sub()}[${slice()}]`
    case 3:
      return `${sub()}[*]${chance(0.5) ? `.${pick(FIELDS)}` : ''}`
    case 4:
      return `${sub()}[]${chance(0.3) ? `.${pick(FIELDS)}` : ''}`
    case 5:
      return `${sub()}.*`
    case 6:
      return `${sub()}[?${sub()}]${chance(0.4) ? `.${pick(FIELDS)}` : ''}`
    case 7:
      return `[${sub()}, ${sub()}]`
    case 8:
      return `{${pick(FIELDS)}: ${sub()}, ${pick(FIELDS)}: ${sub()}}`
    case 9:
      return `${sub()} ${pick(OPERATORS)} ${sub()}`
    case 10:
      return `!${sub()}`
    case 11:
      return `(${sub()})`
    case 12:
      return `${sub()}.[${sub()}]`
    case 13:
      return `${sub()}.{x: ${sub()}}`
    default:
      return call(sub)
  }
}

function call(sub) {
  const [name, arity] = pick(Object.entries(FUNCTIONS))
  if (arity === -2) return `map(&${sub()}, ${sub()})`
  if (arity === 3)
    return `${name}(${chance(0.5) ? pick(['@', 'jobs', 'a', '`[{"a":2,"b":"x"},{"a":1,"b":"y"},{"a":1}]`']) : sub()}, &${chance(0.6) ? pick(FIELDS) : sub()})`
  return `${name}(${Array.from({length: arity}, sub).join(', ')})`
}

const literal = () =>
  chance(0.8) ? `\`${pick(LITERALS)}\`` : `'${pick(['', 'x', 'b', "it\\'s", '10', '1.5', '\\\\'])}'`
const slice = () =>
  [pick(['', 0, 1, -1, 9]), pick(['', 0, 2, -1, -9]), pick(['', 1, 2, -1, -2])].slice(0, chance(0.5) ? 3 : 2).join(':')

function mutated(text) {
  const characters = [...text]
  characters.splice(
    Math.floor(random() * (characters.length + 1)),
    chance(0.5) ? 1 : 0,
    ...(chance(0.8) ? [pick(MUTATIONS)] : []),
  )
  return characters.join('')
}

function document(depth) {
  if (depth <= 0 || chance(0.25)) return pick(SCALARS)
  if (chance(0.5)) return Array.from({length: Math.floor(random() * 4)}, () => document(depth - 1))
  return Object.fromEntries(
    Array.from({length: Math.floor(random() * 5)}, () => [
      pick(['a', 'b', 'c', 'jobs', 'id', 'a b', 'é']),
      document(depth - 1),
    ]),
  )
}

const text = (value) => JSON.stringify(value).replace(/\{"float":"([^"]+)"\}/g, (_, digits) => digits)

function ours(query, json) {
  try {
    const compiled = compileQuery(query)
    try {
      return {value: printJson(compiled.evaluate(parseJson(json)))}
    } catch (error) {
      if (error.exitCode !== 255) throw error
      return {failed: error.message}
    }
  } catch (error) {
    if (error.exitCode !== 252) return {bug: error.stack}
    return {refused: error.message.replace(`Bad value for --query ${query}: `, '')}
  }
}

function verdict(got, wanted) {
  if (got.bug) return 'bug'
  if (Object.keys(got)[0] !== Object.keys(wanted)[0]) {
    return STRICTER.test(got.refused ?? got.failed ?? '') ? 'stricter' : 'kind'
  }
  if (got.value !== undefined) return got.value === wanted.value ? 'same' : 'value'
  return Object.values(got)[0] === Object.values(wanted)[0] ? 'same' : 'wording'
}

const pairs = Array.from({length: Number(options.pairs)}, () => {
  const query = expression(1 + Math.floor(random() * 4))
  return [chance(0.2) ? mutated(query) : query, text(document(4))]
})
const oracle = spawnSync('python3', ['-c', ORACLE], {
  input: pairs.map((pair) => JSON.stringify(pair)).join('\n'),
  encoding: 'utf8',
  maxBuffer: 1 << 30,
})
if (oracle.status !== 0) throw new Error(oracle.stderr || String(oracle.error))
const counts = {}
for (const [i, line] of oracle.stdout.trimEnd().split('\n').entries()) {
  const [query, json] = pairs[i]
  const [got, wanted] = [ours(query, json), JSON.parse(line)]
  const result = verdict(got, wanted)
  counts[result] = (counts[result] ?? 0) + 1
  if (result === 'same' || result === 'stricter' || counts[result] > 15) continue
  console.log(`${result}: ${query}\n  on   ${json}\n  ours ${JSON.stringify(got)}\n  want ${line}`)
}
console.log(
  `${pairs.length} pairs: ${Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')}`,
)
process.exitCode = counts.bug || counts.kind || counts.value ? 1 : 0
