// Places in a YAML text. Loaded only when such a text has problems.

import type {Path} from '../../value/path.js'
import {readYaml} from '../../yaml/read-yaml.js'
import {YamlFault} from '../../yaml/yaml-fault.js'
import type {Finder} from './finder.js'
import type {Span} from './span.js'
import {YamlPlaces} from './yaml-places.js'

/** @returns nothing where the text is not YAML */
export function yamlFinder(text: string): Finder | undefined {
  const places = placesOf(text)
  if (places === undefined) return undefined
  return {
    find: (path, atKey) => find(places, path, atKey),
    inside: (path, offset) => inside(places, text, path, offset),
  }
}

function placesOf(text: string): YamlPlaces | undefined {
  const places = new YamlPlaces(text)
  try {
    readYaml(text, places)
    return places
  } catch (error) {
    if (error instanceof YamlFault) return undefined
    throw error
  }
}

const ROOT = 0

function find(places: YamlPlaces, path: Path, atKey: boolean): Span {
  let place = ROOT
  let found = spanOf(places, place)
  for (const [index, step] of path.entries()) {
    const {key, child} = childOf(places, place, step)
    if (child === undefined) return {...found, exact: false}
    if (atKey && index === path.length - 1) return key === undefined ? found : spanOf(places, key)
    found = spanOf(places, key !== undefined && places.kindOf(child) === 'none' ? key : child)
    place = child
  }
  return found
}

function inside(places: YamlPlaces, text: string, path: Path, offset: number): number | undefined {
  const place = path.reduce<number | undefined>(
    (outer, step) => (outer === undefined ? undefined : childOf(places, outer, step).child),
    ROOT,
  )
  if (place === undefined || places.kindOf(place) === 'alias') return undefined
  const value = places.textOf(place)
  if (value === undefined) return undefined
  const [kind, start] = [places.kindOf(place), places.startOf(place)]
  if (kind === 'literal') return insideBlock(text.slice(0, places.endOf(place)), start, value, offset)
  const inner = kind === 'plain' ? start : start + 1
  return text.startsWith(value, inner) ? inner + offset : undefined
}

interface Child {
  readonly key?: number
  readonly child?: number
}

function childOf(places: YamlPlaces, around: number, step: string | number): Child {
  const place = places.meaning(around)
  if (places.kindOf(place) === 'list') {
    const child = nth(places.children(place), Number(step))
    return child === undefined ? {} : {child}
  }
  const key = keyOf(places, place, String(step))
  return key === undefined ? {} : {key, child: key + 1}
}

function nth(children: Iterable<number>, index: number): number | undefined {
  let passed = 0
  for (const child of children) if (passed++ === index) return child
  return undefined
}

/** The structure's own key, the last of those that are the same; else that of a structure that is merged into it. */
function keyOf(places: YamlPlaces, map: number, name: string): number | undefined {
  if (places.kindOf(map) !== 'map') return undefined
  let own: number | undefined
  const merged: number[] = []
  for (const key of places.children(map)) {
    const text = places.textOf(key)
    if (text === name) own = key
    if (text === '<<') merged.push(places.meaning(key + 1))
  }
  if (own !== undefined) return own
  for (const one of merged) {
    const all = places.kindOf(one) === 'list' ? places.children(one) : [one]
    for (const source of all) {
      const found = keyOf(places, places.meaning(source), name)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Of a structure or list only its beginning. */
function spanOf(places: YamlPlaces, place: number): Span {
  const [kind, start, end] = [places.kindOf(place), places.startOf(place), places.endOf(place)]
  const isNested = kind === 'map' || kind === 'list'
  return {start, end: isNested ? start + 1 : end, exact: true, until: end}
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
