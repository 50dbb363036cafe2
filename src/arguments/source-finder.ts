// Path of the input → the text that it was read from: a flag's words, a file, or the document underneath. Asked for only
// when there are problems to show, so nothing is kept for it but what files held.

import type {Operation, Shape} from '../model/vocabulary.js'
import {fileUrlPath} from '../text/file-url.js'
import type {Path} from '../value/path.js'
import type {SourceText} from '../value/source-text.js'
import {STDIN_PATH} from './files/file-content.js'
import type {ParameterFiles} from './files/parameter-file.js'
import {asText} from './files/text-encoding.js'
import {flagOf, INPUT_JSON, INPUT_YAML} from './operation-flags.js'
import type {ScannedOperation} from './scan-operation.js'
import {firstCharacter} from './values/structure-value.js'

export type SourceFinder = (path: Path) => Promise<SourceText | undefined>

/** @returns a finder that knows nothing of members that were neither typed nor, there being no document, expected in one */
export function sourceFinder(operation: Operation, scanned: ScannedOperation, files: ParameterFiles): SourceFinder {
  const {given, switches} = scanned
  return async (path) => {
    const [member = ''] = path
    const flag = flagOf(String(member))
    const words = given.get(flag)
    const shape = operation.input.members[member]?.shape
    if (switches.has(String(member))) return {name: flag, kind: 'flag', text: '', format: 'text', depth: 1}
    if (member === 'document' && !words && files.documentFile) return files.documentFile
    return words && shape ? wordSource({flag, words, shape, path, files}) : documentSource(given, files)
  }
}

interface TypedWords {
  readonly flag: string
  readonly words: readonly string[]
  readonly shape: Shape
  readonly path: Path
  readonly files: ParameterFiles
}

function wordSource({flag, words, shape, path, files}: TypedWords): SourceText {
  const [word = ''] = words
  const content = words.length === 1 ? files.recall(word) : undefined
  const text = content === undefined ? word : asText(content)
  const named = content === undefined ? ({name: flag, kind: 'flag'} as const) : fileName(word)
  if (shape.type !== 'list' || firstCharacter(text) === '[')
    return {...named, text, format: formatOf(shape, text), depth: 1}
  if (content !== undefined && !['structure', 'map', 'list'].includes(shape.member.type))
    return {...named, text, format: 'lines', depth: 1}
  const index = path[1]
  if (typeof index !== 'number' || content !== undefined)
    return {...named, text: content === undefined ? words.join(' ') : text, format: 'text', depth: path.length}
  const element = words[index] ?? ''
  return {...named, text: element, format: formatOf(shape.member, element), depth: 2}
}

function formatOf(shape: Shape, text: string): 'json' | 'shorthand' | 'text' {
  if (!['structure', 'map', 'list'].includes(shape.type)) return 'text'
  return ['{', '['].includes(firstCharacter(text)) ? 'json' : 'shorthand'
}

async function documentSource(
  given: ScannedOperation['given'],
  files: ParameterFiles,
): Promise<SourceText | undefined> {
  const flag = given.has(INPUT_JSON) ? INPUT_JSON : INPUT_YAML
  const word = given.get(flag)?.[0]
  if (word === undefined) return undefined
  const format = flag === INPUT_JSON ? 'json' : 'yaml'
  if (word === '-') return {...STDIN, text: asText(await files.stdin()), format, depth: 0}
  const content = files.recall(word)
  if (content === undefined) return {name: flag, kind: 'flag', text: word, format, depth: 0}
  return {...fileName(word), text: asText(content), format, depth: 0}
}

const STDIN = {name: '<stdin>', kind: 'file'} as const

function fileName(word: string): {readonly name: string; readonly kind: 'file'} {
  const name = fileUrlPath(word)
  return name === STDIN_PATH ? STDIN : {name, kind: 'file'}
}
