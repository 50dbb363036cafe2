// One text → a structure or a map: JSON when it begins with a bracket, else shorthand. Knows no flag.

import type {MapShape, Shape, StructureShape} from '../../model/vocabulary.js'
import {linesBehind} from '../../text/one-line.js'
import type {Value} from '../../value/value.js'
import {BadValue} from '../bad-value.js'
import {asText} from '../files/text-encoding.js'
import {coerce} from '../shorthand/coerce.js'
import {shorthandHints} from '../shorthand/hints.js'
import {skipBlanks} from '../shorthand/lexer.js'
import {type FileLoader, parseShorthand} from '../shorthand/parser.js'
import {ShorthandSyntaxError} from '../shorthand/syntax-error.js'
import {jsonValue, wrongJson} from './json-value.js'

/** @throws BadValue */
export function structureValue(shape: StructureShape | MapShape, word: string, loader: FileLoader): Value {
  const text = asText(loader.load(word) ?? word)
  const first = firstCharacter(text)
  if (first === '{') return jsonValue(text)
  if (first === '[') throw wrongJson(text, 'Write one structure, without the square brackets around it')
  return shorthandValue(shape, text, loader)
}

export function firstCharacter(text: string): string {
  return text.charAt(skipBlanks(text, 0))
}

/**
 * @param shape of the value, or of one element of the list that the text is for
 * @param hinted the shape that hints speak of
 */
export function shorthandValue(shape: Shape, text: string, loader: FileLoader, hinted = shape): Value {
  try {
    return coerce(shape, parseShorthand(text, loader))
  } catch (error) {
    if (!(error instanceof ShorthandSyntaxError)) throw error
    throw new BadValue(linesBehind('', error), {hints: shorthandHints(error, hinted), cause: error})
  }
}
