// What the package `yaml` makes of a text, for comparison with what our own reader makes of it.
import type {CollectionTag, ScalarTag} from 'yaml'
import {MAX_DIGITS} from '../../src/value/number-text.js'
import {type Value, YamlDate} from '../../src/value/value.js'
import {composeYaml} from './package-yaml-document.js'
import {yamlValue} from './package-yaml-value.js'

/** @throws where the text is not YAML that we take */
export const parseByPackage = (text: string): Value => yamlValue(composeYaml(text, OPTIONS).contents)

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
