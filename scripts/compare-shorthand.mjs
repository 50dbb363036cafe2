// Compares our shorthand parser with the AWS CLI's own, where its Python package is installed, on generated texts.
//
//   node scripts/compare-shorthand.mjs [--cases 100000] [--seed 1] [--show 20]
//
// Compared: the value, or the whole text of the error. The AWS CLI v1 is taught what v2 does: the place of the
// error in its message. Left out are texts on which we differ on purpose (see `onPurpose`).
import {spawn, spawnSync} from 'node:child_process'
import {parseArgs} from 'node:util'
import {register} from 'tsx/esm/api'

register()
const {parseShorthand} = await import('../src/arguments/shorthand/parser.ts')
const {ShorthandSyntaxError} = await import('../src/arguments/shorthand/syntax-error.ts')

const {values: options} = parseArgs({
  options: {
    cases: {type: 'string', default: '100000'},
    seed: {type: 'string', default: '1'},
    show: {type: 'string', default: '20'},
  },
})

const PLAIN_PIECES = [...'abz09?*', ' ', '\\,', '\\', '\t', '\n', '\u00a0', '\u3000', '\ufeff', 'é']
const ODD_PIECES = [...'=[]{}"', "'", '\u001f', '\u0085', '\u0001']
const NOISE = [...'"\',=[]{}\\@$: ', '\n', '\r', '\u0001', '\u00a0', '\u001f', '日', '']

const PROGRAM = `
import json, sys
from awscli import shorthand
parser = shorthand.ShorthandParser
parser._resolve_paramfiles = lambda self, text: '<' + text[7:] + '>' if text.startswith('file://') else text
def plain(value):
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {'pairs': [[key, plain(item)] for key, item in value.items()]}
    return value

for line in sys.stdin:
    text = json.loads(line)
    try:
        outcome = {'value': plain(parser().parse(text))}
    except shorthand.ShorthandParseSyntaxError as error:
        outcome = {'error': "Expected: '%s', received: '%s' for input:\\n%s"
                   % (error.expected, error.actual, error._error_location())}
    except shorthand.DuplicateKeyInObjectError as error:
        outcome = {'error': str(error)}
    print(json.dumps(outcome))
`

const present = spawnSync('python3', ['-c', 'import awscli.shorthand'])
if (present.status !== 0) {
  console.log('Skipped: python3 with the package awscli is needed')
  process.exit(0)
}

const random = generator(Number(options.seed))
const texts = Array.from({length: Number(options.cases)}, comparable)
const theirs = await askPython(texts)
const disagreements = texts.filter((text, index) => JSON.stringify(ours(text)) !== JSON.stringify(theirs[index]))
for (const text of disagreements.slice(0, Number(options.show))) {
  const index = texts.indexOf(text)
  console.log([text, ours(text), theirs[index]].map((part) => JSON.stringify(part)).join('\n  '))
}
const failures = theirs.filter(({error}) => error !== undefined).length
console.log(`${texts.length} texts (${failures} of them errors), ${disagreements.length} disagreements`)
process.exitCode = disagreements.length > 0 ? 1 : 0

function ours(text) {
  const load = (value) => (value.startsWith('file://') ? `<${value.slice(7)}>` : undefined)
  try {
    return {value: plain(parseShorthand(text, {load}))}
  } catch (error) {
    if (error instanceof ShorthandSyntaxError) return {error: error.message}
    throw error
  }
}

/** Structures as lists of pairs: JavaScript's objects would put keys that look like numbers first. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain)
  return value instanceof Map ? {pairs: [...value].map(([key, item]) => [key, plain(item)])} : value
}

function askPython(lines) {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', ['-c', PROGRAM], {stdio: ['pipe', 'pipe', 'inherit']})
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', () =>
      resolve(
        Buffer.concat(chunks)
          .toString()
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
    )
    child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  })
}

function comparable() {
  for (;;) {
    const text = argument()
    if (!onPurpose(text)) return text
  }
}

/**
 * Blanks around the text, `{a=}`, characters beyond U+FFFF, a key twice between braces; and `@`, which for the AWS CLI also
 * rules what follows the braces in which it stands: `[{a@=b},file://c]` reads the file c.
 */
function onPurpose(text) {
  return (
    /^[ \t\n\r\v\f]|[ \t\n\r\v\f]$|=[ \t\n\r\v\f]*\}|[\u{10000}-\u{10ffff}]/u.test(text) ||
    /@\s*=\s*\[.*\{.*file:|\{.*@\s*=.*file:/s.test(text) ||
    twiceBetweenBraces(text)
  )
}

function twiceBetweenBraces(text) {
  try {
    parseShorthand(text, {load: () => undefined})
    return false
  } catch ({problem}) {
    return problem.kind === 'duplicateKey' && problem.nested
  }
}

/** Grammar-aware: mostly well-formed texts, then a few characters are changed, dropped or doubled. */
function argument() {
  const text = many(1, 4, () => keyval(0)).join(
    random() < 0.9 ? pick([',', ', ', ' ,', ',\n']) : pick([',,', ' ', ';']),
  )
  return random() < 0.65 ? text : damage(text)
}

function keyval(depth) {
  return (
    key() + (random() < 0.95 ? pick(['=', '=', '=', ' = ', '@=', '= ', '\t=']) : pick(['==', '', '@@='])) + value(depth)
  )
}

function value(depth) {
  const kind = random()
  if (kind < 0.15 && depth < 4)
    return `[${many(0, 3, () => element(depth + 1)).join(pick([',', ',', ' , ', ',,']))}${pick(['', '', ','])}]`
  if (kind < 0.3 && depth < 4)
    return `{${many(0, 3, () => keyval(depth + 1)).join(pick([',', ', ']))}${pick(['', '', ','])}}`
  if (kind < 0.5 && depth === 0) return many(1, 4, scalar).join(pick([',', ',', ', ']))
  return scalar()
}

function element(depth) {
  return random() < 0.6 ? scalar() : value(depth)
}

function key() {
  return random() < 0.05 ? '' : many(1, 3, () => pick([...'abcK0-_.#/:'])).join('')
}

function scalar() {
  const kind = random()
  if (kind < 0.12) return `"${many(0, 4, () => piece('"')).join('')}"`
  if (kind < 0.24) return `'${many(0, 4, () => piece("'")).join('')}'`
  if (kind < 0.28) return `file://${key()}`
  return many(0, 4, () => pick(random() < 0.9 ? PLAIN_PIECES : ODD_PIECES)).join('')
}

function piece(quote) {
  return pick([
    'a',
    ' ',
    ',',
    '=',
    '{',
    ']',
    '\n',
    '\\\\',
    `\\${quote}`,
    '\\',
    '\\,',
    quote === '"' ? "'" : '"',
    '\u0001',
  ])
}

function damage(text) {
  const result = [...text]
  for (let left = 1 + Math.floor(random() * 2); left > 0; left--) {
    result.splice(Math.floor(random() * (result.length + 1)), Math.floor(random() * 2), pick(NOISE))
  }
  return result.join('')
}

function many(least, most, make) {
  return Array.from({length: least + Math.floor(random() * (most - least + 1))}, make)
}

function pick(list) {
  return list[Math.floor(random() * list.length)]
}

/** A seed makes the run repeatable. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
