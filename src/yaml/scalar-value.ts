// One text of YAML and its tag → its value: the core schema of YAML 1.2 and what the AWS CLI's reader adds to it, which is
// underscores in numbers, and dates.
import {MAX_DIGITS} from '../value/number-text.js'
import {Float, integer, type Value, YamlDate} from '../value/value.js'
import type {Properties, Scalar} from './builder.js'
import {unresolved, YAML_TAGS} from './tag-handles.js'
import {YamlFault} from './yaml-fault.js'

const NULL = /^(?:~|[Nn]ull|NULL)?$/
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/
const INTEGER = /^[-+]?[0-9][0-9_]*$/
const OF_OTHER_BASE = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9][0-9_]*\.[0-9_]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?$/
const NOT_FINITE = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/
const DATE =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/
/** As JSON writes numbers. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/
/** With what everything begins that is more than a text. */
const SPECIAL = /^[-+.\d~nNtTfF]/

export function scalarValue(scalar: Scalar, properties: Properties | undefined): Value {
  const tag = properties?.tag
  if (properties === undefined || tag === undefined) return scalar.style === 'plain' ? plainValue(scalar) : scalar.text
  if (tag === '!') return scalar.text
  const value = tag.startsWith(YAML_TAGS) ? taggedValue(scalar, tag.slice(YAML_TAGS.length)) : undefined
  if (value === undefined) throw unresolved(tag, properties.start)
  return value
}

function plainValue({text, start}: Scalar): Value {
  if (text !== '' && !SPECIAL.test(text)) return text
  if (NULL.test(text)) return null
  if (BOOLEAN.test(text)) return boolean(text)
  const number = integerValue(text, start) ?? floatValue(text)
  return number ?? (DATE.test(text) ? new YamlDate(text) : text)
}

/** Nothing where the tag is unknown, or the text is not what the tag says. */
function taggedValue({text, start}: Scalar, name: string): Value | undefined {
  switch (name) {
    case 'str':
      return text
    case 'null':
      return NULL.test(text) ? null : undefined
    case 'bool':
      return BOOLEAN.test(text) ? boolean(text) : undefined
    case 'int':
      return integerValue(text, start)
    case 'float':
      return floatValue(text)
    case 'timestamp':
      return DATE.test(text) ? new YamlDate(text) : undefined
    case 'binary':
      return Buffer.from(text, 'base64')
    default:
      return undefined
  }
}

const boolean = (text: string) => text.startsWith('t') || text.startsWith('T')

function integerValue(text: string, start: number): number | bigint | undefined {
  if (OF_OTHER_BASE.test(text)) return integer(BigInt(text))
  if (!INTEGER.test(text)) return undefined
  const digits = text.replaceAll('_', '')
  if (digits.length > MAX_DIGITS) throw new YamlFault(`A whole number of more than ${MAX_DIGITS} digits`, start)
  return integer(BigInt(digits))
}

function floatValue(text: string): Float | undefined {
  const special = NOT_FINITE.exec(text)
  if (special) return new Float(special[1] === undefined ? Number.NaN : special[1] === '-' ? -Infinity : Infinity)
  if (!FLOAT.test(text)) return undefined
  return new Float(Number(text.replaceAll('_', '')), NUMBER.test(text) ? text : undefined)
}
