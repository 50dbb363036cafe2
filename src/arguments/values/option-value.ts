// The words of a flag → its value: verbatim, converted, JSON or shorthand, typed or from a file. Names the flag in what
// goes wrong. Checks no bounds and no members: that is validation.

import {UsageError} from '../../errors/cli-error.js'
import {expectedOne} from '../../errors/words.js'
import type {Shape} from '../../model/vocabulary.js'
import {linesBehind} from '../../text/one-line.js'
import type {Value} from '../../value/value.js'
import {BadValue, readingFlag} from '../bad-value.js'
import type {ParameterFiles} from '../files/parameter-file.js'
import {asText} from '../files/text-encoding.js'
import {coerce} from '../shorthand/coerce.js'
import {ConversionError} from '../shorthand/conversion-error.js'
import type {FileLoader} from '../shorthand/parser.js'
import {expandedBraces} from './expanded-braces.js'
import {withoutShell} from './json-value.js'
import {listValue} from './list-value.js'
import {structureValue} from './structure-value.js'

export interface OptionWords {
  /** As it is typed: `--tags`. */
  readonly flag: string
  readonly shape: Shape
  readonly words: readonly string[]
  readonly files: ParameterFiles
}

/** @throws UsageError */
export async function parseOption({flag, shape, words, files}: OptionWords): Promise<Value> {
  const read = (loader: FileLoader) => {
    try {
      return optionValue(flag, shape, words, loader)
    } catch (error) {
      const isLoaded = words.some((word) => files.recall(word) !== undefined)
      throw error instanceof BadValue && isLoaded ? withoutShell(error) : error
    }
  }
  return files.reading((loader) => readingFlag(flag, () => read(loader)))
}

function optionValue(flag: string, shape: Shape, words: readonly string[], loader: FileLoader): Value {
  if (shape.type === 'list') return listValue(shape, words, loader)
  const word = onlyWord(flag, words)
  if (shape.type === 'structure' || shape.type === 'map') return structureValue(shape, word, loader)
  return scalarValue(flag, shape, word, loader)
}

function onlyWord(flag: string, words: readonly string[]): string {
  const [word, ...others] = words
  if (word !== undefined && others.length === 0) return word
  throw expectedOne(flag, expandedBraces(words))
}

/** Texts stay as they are; the one message for numbers names the flag in its own words. */
function scalarValue(flag: string, shape: Shape, word: string, loader: FileLoader): Value {
  const content = loader.load(word) ?? word
  if (shape.type !== 'integer' && shape.type !== 'long' && shape.type !== 'double') return content
  try {
    return coerce(shape, asText(content))
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error
    throw new UsageError(linesBehind(`${flag} `, error), {hints: error.hints, cause: error})
  }
}
