// The text of a JSON or YAML file and the value that it is to have → the text with the differing members replaced, and
// everything else as it was: order, blanks, comments. Heavy: to be loaded only where there is a file to edit.
import {applyEdits, modify} from 'jsonc-parser'
import {type Document, isNode, parseDocument} from 'yaml'
import {parseYaml} from '../../arguments/values/yaml-input.js'
import {saysTheSame} from '../../derive/same-value.js'
import {parseJsonWithComments} from '../../value/json/json-comments.js'
import {type Plain, toPlain} from '../../value/plain.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'

interface Change {
  readonly path: readonly string[]
  /** Nothing where the member goes. */
  readonly value: Value | undefined
}

export function editJson(text: string, value: Structure): string {
  const formattingOptions = {insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n'}
  return changesBetween(parseJsonWithComments(text), value).reduce(
    (edited, {path, value: wanted}) =>
      applyEdits(
        edited,
        modify(edited, [...path], wanted === undefined ? undefined : toPlain(wanted), {formattingOptions}),
      ),
    text,
  )
}

export function editYaml(text: string, value: Structure): string {
  const changes = changesBetween(parseYaml(text), value)
  if (changes.length === 0) return text
  const document = parseDocument(text)
  for (const {path, value: wanted} of changes) {
    if (wanted === undefined) document.deleteIn(path)
    else setNode(document, path, toPlain(wanted))
  }
  return document.toString({lineWidth: 0})
}

/** The comment behind a value stays behind the one that takes its place. */
function setNode(document: Document, path: readonly string[], wanted: Plain): void {
  const before = document.getIn(path, true)
  const node = document.createNode(wanted)
  if (isNode(before) && before.comment && isNode(node)) node.comment = before.comment
  document.setIn(path, node)
}

function changesBetween(before: Value, wanted: Structure, path: readonly string[] = []): Change[] {
  const known: Structure = isStructure(before) ? before : new Map()
  const gone = [...known.keys()].filter((name) => !wanted.has(name) && name !== '$schema')
  const changed = [...wanted].flatMap(([name, value]): Change[] => {
    const now = known.get(name)
    if (isStructure(value) && isStructure(now)) return changesBetween(now, value, [...path, name])
    const isSame = now !== undefined && saysTheSame(value, now) && saysTheSame(now, value)
    return isSame ? [] : [{path: [...path, name], value}]
  })
  return [...gone.map((name): Change => ({path: [...path, name], value: undefined})), ...changed]
}
