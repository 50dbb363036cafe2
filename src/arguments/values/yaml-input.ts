// YAML text → data, by the core schema of YAML 1.2 and what the AWS CLI's reader adds: underscores in numbers, dates, merge
// keys. Heavy: to be loaded only when there is YAML to read. Knows nothing of flags.
import {type CollectionTag, type ScalarTag, YAMLError} from 'yaml'
import {characters} from '../../text/length.js'
import {composeYaml} from '../../value/compose-yaml.js'
import {MAX_DIGITS} from '../../value/number-text.js'
import {type Value, YamlDate} from '../../value/value.js'
import {BadValue} from '../bad-value.js'
import {pointNear} from '../caret.js'
import {YamlFault, yamlValue} from './yaml-value.js'

/** @throws BadValue that says where and why the text is not YAML that we take */
export function parseYaml(text: string): Value {
  try {
    return yamlValue(composeYaml(text, OPTIONS).contents)
  } catch (error) {
    if (error instanceof YAMLError) throw syntaxError(text, error)
    if (error instanceof YamlFault) throw yamlError(text, error.offset, error.reason, error.hints, error)
    // The package recurses.
    const reason = error instanceof RangeError ? 'Nested too deeply' : (error as Error).message
    throw new BadValue(`Invalid YAML: ${reason}`, {cause: error})
  }
}

function syntaxError(text: string, error: YAMLError): BadValue {
  const {code, message, pos} = error
  const hints = message.startsWith('A whole number') ? [] : (HINTS[code] ?? [])
  return yamlError(text, pos[0], REASONS[code] ?? message, hints, error)
}

function yamlError(text: string, offset: number, reason: string, hints: readonly string[], cause: Error): BadValue {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = characters(before.slice(before.lastIndexOf('\n') + 1)) + 1
  return new BadValue(`Invalid YAML: ${reason}: line ${line} column ${column}\n${pointNear(text, offset)}`, {
    hints,
    cause,
  })
}

const REASONS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'More than one document',
  RESOURCE_EXHAUSTION: 'Nested too deeply',
}

const HINTS: Readonly<Record<string, readonly string[]>> = {
  TAB_AS_INDENT: ['Indent with spaces, not with TABs'],
  MULTIPLE_DOCS: ['Keep one document, without a line "---" after it'],
  TAG_RESOLVE_FAILED: ['Remove the tag, the word that begins with "!"'],
  BLOCK_AS_IMPLICIT_KEY: ['Put a text that holds ": " into quotes'],
}

const OUR_TAGS: (ScalarTag | CollectionTag)[] = [
  {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (text, onError) => {
      const digits = text.replaceAll('_', '')
      if (digits.length <= MAX_DIGITS) return BigInt(digits)
      onError(`A whole number of more than ${MAX_DIGITS} digits`)
      return text
    },
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

/** Keys are compared by `yamlValue`: the package compares each with each. */
const OPTIONS: Parameters<typeof composeYaml>[1] = {
  refuseUnknownTags: true,
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  intAsBigInt: true,
  prettyErrors: false,
  customTags: (tags) => [...OUR_TAGS, ...tags, 'binary'],
}
