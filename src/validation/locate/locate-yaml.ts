// Places in a YAML text. Loaded only when such a text has problems.

import type {Path} from '../../value/path.js'
import {readYaml} from '../../yaml/read-yaml.js'
import {YamlFault} from '../../yaml/yaml-fault.js'
import type {Finder} from './finder.js'
import type {Span} from './span.js'
import {type MapPlace, type MemberPlace, PlacesBuilder, type YamlPlace} from './yaml-places.js'

/** @returns nothing where the text is not YAML */
export function yamlFinder(text: string): Finder | undefined {
  const root = placesOf(text)
  if (root === undefined) return undefined
  return {
    find: (path, atKey) => find(root, path, atKey),
    inside: (path, offset) => {
      const place = path.reduce<YamlPlace | undefined>(childOf, root)
      return place && insideText(text, place, offset)
    },
  }
}

function placesOf(text: string): YamlPlace | undefined {
  try {
    return readYaml(text, new PlacesBuilder())
  } catch (error) {
    if (error instanceof YamlFault) return undefined
    throw error
  }
}

function find(root: YamlPlace, path: Path, atKey: boolean): Span {
  let place: YamlPlace | undefined = root
  let found = spanOf(root)
  for (const [index, step] of path.entries()) {
    const around = resolved(place)
    const member = around?.style === 'map' ? memberOf(around, step) : undefined
    const child = member ? member.value : itemOf(around, step)
    if (!member && !child) return {...found, exact: false}
    if (atKey && index === path.length - 1) return member ? spanOf(member.key) : found
    if (child) found = spanOf(child)
    else if (member) found = spanOf(member.key)
    place = child
  }
  return found
}

function childOf(around: YamlPlace | undefined, step: string | number): YamlPlace | undefined {
  const place = resolved(around)
  return place?.style === 'map' ? memberOf(place, step)?.value : itemOf(place, step)
}

const itemOf = (place: YamlPlace | undefined, step: string | number): YamlPlace | undefined =>
  place?.style === 'list' ? place.items[Number(step)] : undefined

/** The structure's own member, else that of a structure that is merged into it. */
function memberOf({members}: MapPlace, step: string | number): MemberPlace | undefined {
  const own = members.findLast(({key}) => keyOf(key) === String(step))
  if (own) return own
  for (const one of members.filter(({key}) => keyOf(key) === '<<').flatMap(({value}) => mergedBy(value))) {
    const found = one.style === 'map' ? memberOf(one, step) : undefined
    if (found) return found
  }
  return undefined
}

/** A structure, or a list of them. */
function mergedBy(value: YamlPlace | undefined): YamlPlace[] {
  const place = resolved(value)
  const all = place?.style === 'list' ? place.items.map(resolved) : [place]
  return all.filter((one) => one !== undefined)
}

const resolved = (place: YamlPlace | undefined): YamlPlace | undefined =>
  place?.style === 'alias' ? place.target : place

function keyOf(key: MemberPlace['key']): string | undefined {
  const place = resolved(key)
  return place && 'text' in place ? place.text : undefined
}

/** Of a structure or list only its beginning. */
function spanOf({style, start, end}: YamlPlace): Span {
  const isNested = style === 'map' || style === 'list'
  return {start, end: isNested ? start + 1 : end, exact: true, until: end}
}

function insideText(text: string, place: YamlPlace, offset: number): number | undefined {
  if (!('text' in place)) return undefined
  if (place.style === 'literal') return insideBlock(text.slice(0, place.end), place.start, place.text, offset)
  const inner = place.style === 'plain' ? place.start : place.start + 1
  return text.startsWith(place.text, inner) ? inner + offset : undefined
}

/** Line by line the block is the value, but for what all its lines are indented by. */
function insideBlock(text: string, start: number, value: string, offset: number): number | undefined {
  const before = value.slice(0, offset).split('\n')
  const first = text.indexOf('\n', start) + 1
  const lines = text.slice(first).split('\n')
  const model = value.split('\n')
  const filled = model.findIndex((line) => line.trim() !== '')
  const indent = (lines[filled] ?? '').length - (model[filled] ?? '').length
  if (first === 0 || indent < 0) return undefined
  const line = before.length - 1
  const lineStart = first + lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0)
  return Math.min(lineStart + indent + (before[line] ?? '').length, text.trimEnd().length)
}
