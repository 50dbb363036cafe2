// A value → the sections of a table: which titles, headers and rows there are, not how they look.
import {OtherError} from '../../errors/cli-error.js'
import {printJson} from '../../value/json/json-print.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {compareTexts} from '../code-point-order.js'
import {MemberNames} from '../member-names.js'
import {pythonText} from '../python-text.js'

export interface Section {
  /** Absent where rows go on without a name of their own. */
  readonly title?: string | undefined
  /** How deep the section's value lies in the result. */
  readonly depth: number
  readonly header?: readonly string[] | undefined
  readonly rows: readonly (readonly string[])[]
}

type Sections = Generator<Section, void, undefined>

/**
 * One after the other: a long listing has hundreds of thousands.
 * @throws OtherError where a list's items do not make rows of one shape
 */
export function* tableSections(value: Value, title: string): Sections {
  if (isStructure(value) || isList(value)) yield* nested(value, title, 0)
  else if (value !== null && value !== '') yield {title, depth: 0, rows: [[pythonText(value)]]}
}

function* nested(value: Value, title: string | undefined, depth: number): Sections {
  if (isStructure(value)) {
    if (value.size > 0) yield* structureSections(value, title, depth)
  } else if (isList(value) && value.length > 0) {
    yield* isStructure(value[0]) ? rowSections(value, title, depth) : listSections(value, title, depth)
  }
}

function* structureSections(structure: Structure, title: string | undefined, depth: number): Sections {
  const names = scalarNames([structure])
  const cells = names.map((name) => pythonText(structure.get(name) ?? null))
  const [only] = names
  yield names.length === 1 && only !== undefined
    ? {title, depth, rows: [[only, ...cells]]}
    : {title, depth, header: names.length > 0 ? names : undefined, rows: names.length > 0 ? [cells] : []}
  yield* memberSections(structure, depth)
}

function* memberSections(structure: Structure, depth: number): Sections {
  const members = [...structure].filter(([, value]) => !isScalar(value))
  if (members.length > 1) members.sort(([left], [right]) => compareTexts(left, right))
  for (const [name, value] of members) yield* nested(value, name, depth + 1)
}

/** One row a structure; where structures have members of their own, each gets its section, with the members behind it. */
function* rowSections(items: readonly Value[], title: string | undefined, depth: number): Sections {
  const structures = items.filter(isStructure)
  if (structures.length < items.length) throw unshowable('a list of structures and other values')
  const header = scalarNames(structures)
  const row = (structure: Structure) =>
    header.map((name) => pythonText(structure.get(name) ?? missing(structure, name)))
  const shown = header.length > 0 ? header : undefined
  const names = new MemberNames()
  if (structures.every((structure) => names.of(structure).nested.length === 0)) {
    yield {title, depth, header: shown, rows: structures.map(row)}
    return
  }
  for (const structure of structures) {
    yield {title, depth, header: shown, rows: shown ? [row(structure)] : []}
    yield* memberSections(structure, depth)
  }
}

const missing = (structure: Structure, name: string) => (structure.has(name) ? null : '')

/** A scalar is a row of one cell, a list of scalars a row; deeper lists go on behind the rows, without a title. */
function* listSections(items: readonly Value[], title: string | undefined, depth: number): Sections {
  const deeper = items.filter(isDeep)
  const rows = items.filter((item) => !isDeep(item)).map((item) => (isList(item) ? item : [item]).map(cell))
  const filled = rows.filter((row) => row.length > 0)
  const length = filled[0]?.length ?? 0
  const other = filled.find((row) => row.length !== length)
  if (other) throw unshowable(`rows of ${length} and of ${other.length} cells`)
  yield {title, depth, rows: filled}
  for (const item of deeper) yield* nested(item, undefined, depth)
}

const cell = (value: Value) => (isScalar(value) ? pythonText(value) : printJson(value))

function scalarNames(structures: readonly Structure[]): string[] {
  const found = new Set<string>()
  for (const structure of structures) for (const [name, value] of structure) if (isScalar(value)) found.add(name)
  return [...found].sort(compareTexts)
}

const isDeep = (item: Value) => isList(item) && !item.every(isScalar)
const isScalar = (value: Value) => !isStructure(value) && !isList(value)

const unshowable = (what: string) =>
  new OtherError('Output', `The table format cannot show ${what}`, {hints: ['Use --output json, or another --query']})
