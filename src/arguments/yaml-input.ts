// YAML text → data, by the core schema of YAML 1.2 and what the AWS CLI's reader adds: underscores in numbers, dates, merge
// keys. Heavy: to be loaded only when there is YAML to read. Knows nothing of flags.
import {
  type CollectionTag,
  type Document,
  type DocumentOptions,
  type ParseOptions,
  parseDocument,
  type ScalarTag,
  type SchemaOptions,
  type YAMLError,
} from 'yaml'
import {Float, integer, type Structure, type Value, YamlDate} from '../value/value.js'
import {BadValue} from './bad-value.js'
import {pointNear} from './caret.js'

const MAX_DEPTH = 1000

/** @throws BadValue that says where and why the text is not YAML that we take */
export function parseYaml(text: string): Value {
  try {
    return fromYaml(read(parseDocument(text, OPTIONS), text), 0)
  } catch (error) {
    if (error instanceof BadValue) throw error
    // The package recurses, and gives up on aliases that would fill the memory.
    const reason = error instanceof RangeError ? 'Nested too deeply' : (error as Error).message
    throw new BadValue(`Invalid YAML: ${reason}`, {cause: error})
  }
}

function read(document: Document.Parsed, text: string): unknown {
  const error = document.errors[0] ?? document.warnings.find(({code}) => code === 'TAG_RESOLVE_FAILED')
  if (error) throw yamlError(error, text)
  return document.toJS({mapAsMap: true})
}

function yamlError(error: YAMLError, text: string): BadValue {
  const {code, message, pos} = error
  const offset = pos[0]
  const before = text.slice(0, offset).split('\n')
  const place = `line ${before.length} column ${[...(before.at(-1) ?? '')].length + 1}`
  const reason = REASONS[code] ?? message
  return new BadValue(`Invalid YAML: ${reason}: ${place}\n${pointNear(text, offset)}`, {
    hints: HINTS[code] ?? [],
    cause: error,
  })
}

const REASONS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'More than one document',
  RESOURCE_EXHAUSTION: 'Nested too deeply',
}

const HINTS: Readonly<Record<string, readonly string[]>> = {
  TAB_AS_INDENT: ['Indent with blanks, not with TABs'],
  DUPLICATE_KEY: ['Give each key once'],
  MULTIPLE_DOCS: ['Keep one document, without a line "---" after it'],
  TAG_RESOLVE_FAILED: ['Remove the tag, the word that begins with "!"'],
  BLOCK_AS_IMPLICIT_KEY: ['Put a text that holds ": " into quotes'],
}

const OUR_TAGS: (ScalarTag | CollectionTag)[] = [
  {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (text) => BigInt(text.replaceAll('_', '')),
  },
  {
    tag: 'tag:yaml.org,2002:float',
    default: true,
    test: /^[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/,
    resolve: (text) => Number(text.replaceAll('_', '')),
  },
  {
    tag: 'tag:yaml.org,2002:timestamp',
    default: true,
    test: /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
    resolve: (text) => new YamlDate(text),
  },
]

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  merge: true,
  intAsBigInt: true,
  prettyErrors: false,
  logLevel: 'error',
  customTags: (tags) => [...OUR_TAGS, ...tags, 'binary'],
}

function fromYaml(value: unknown, depth: number): Value {
  if (depth > MAX_DEPTH) throw new BadValue('Invalid YAML: Nested too deeply')
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return integer(value)
  if (typeof value === 'number') return new Float(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (value instanceof YamlDate || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return value.map((item) => fromYaml(item, depth + 1))
  return structure(value as Map<unknown, unknown>, depth)
}

function structure(members: Map<unknown, unknown>, depth: number): Structure {
  return new Map(
    [...members].map(([key, item]) => {
      if (typeof key !== 'string') throw badKey(key)
      return [key, fromYaml(item, depth + 1)]
    }),
  )
}

function badKey(key: unknown): BadValue {
  const text = key instanceof YamlDate ? key.text : key instanceof Object ? 'a collection' : String(key)
  return new BadValue(`Invalid YAML: Keys must be texts, not ${text}`, {hints: [`Put the key into quotes: "${text}"`]})
}
