// The words of a flag that takes a list → the list. One word may be a JSON list or a file; several are one element each.

import type {ListShape} from '../../model/vocabulary.js'
import {isFileUrl} from '../../text/file-url.js'
import {itemLines} from '../../text/item-lines.js'
import type {Value} from '../../value/value.js'
import {BadValue} from '../bad-value.js'
import {asText} from '../files/text-encoding.js'
import {coerce} from '../shorthand/coerce.js'
import type {FileLoader} from '../shorthand/parser.js'
import {jsonValue, wrongJson} from './json-value.js'
import {firstCharacter, shorthandValue} from './structure-value.js'

/** @throws BadValue */
export function listValue(shape: ListShape, words: readonly string[], loader: FileLoader): Value {
  const [word] = words
  if (word === undefined) return []
  if (words.length > 1) return elements(shape, words, loader)
  const content = loader.load(word)
  const text = asText(content ?? word)
  if (firstCharacter(text) === '[') return jsonValue(text)
  return content !== undefined && isScalar(shape) ? lines(shape, text) : elements(shape, [text], loader)
}

const isScalar = ({member}: ListShape) => !['structure', 'map', 'list'].includes(member.type)

/** The first word decides for all whether they are JSON or shorthand. */
function elements(shape: ListShape, words: readonly string[], loader: FileLoader): Value[] {
  if (isScalar(shape)) return words.map((word, index) => coerce(shape.member, word, `[${index}]`))
  const json = ['{', '['].includes(firstCharacter(words[0] ?? ''))
  return words.map((word) => (json ? jsonElement(word) : shorthandElement(shape, word, words.length, loader)))
}

function jsonElement(word: string): Value {
  if (firstCharacter(word) === '{') return jsonValue(word)
  throw wrongJson(word, 'Put a list that holds spaces into quotes for the shell; or write each element as {...}')
}

function shorthandElement(shape: ListShape, word: string, count: number, loader: FileLoader): Value {
  if (count > 1 && isFileUrl(word)) throw fileAmongWords(word)
  return shorthandValue(shape.member, word, loader, shape)
}

function fileAmongWords(word: string): BadValue {
  return new BadValue(`A file is read only when it is the only value: ${word}`, {
    hints: ['Put all elements into the file, as a JSON list'],
  })
}

/** A text file for a list of texts: an element a line. */
function lines(shape: ListShape, text: string): Value[] {
  if (firstCharacter(text) === '{') {
    throw wrongJson(text, 'Write a JSON list of texts, ["a","b"], or a text a line')
  }
  return itemLines(text).map((line, index) => coerce(shape.member, line.text, `[${index}]`))
}
