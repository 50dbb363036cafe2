// Whether the places of values in a text of YAML are those that the ranges of the package `yaml` tell.
import {parseYaml} from '../../src/arguments/values/yaml-input.js'
import type {Finder} from '../../src/validation/locate/finder.js'
import {yamlFinder} from '../../src/validation/locate/locate-yaml.js'
import type {Path} from '../../src/value/path.js'
import type {Value} from '../../src/value/value.js'
import {yamlFinder as packageFinder} from './package-yaml-places.js'

const MOST = 100

/** @returns the first that differs, in words */
export function differingPlace(typed: string): string | undefined {
  const text = typed.replaceAll(/\r(?!\n)/g, '\n')
  const [ours, others] = [yamlFinder(text), packageFinder(text)]
  if (!ours || !others) return ours || others ? 'one finds nothing' : undefined
  for (const [path, value] of placesOf(parseYaml(text), []).slice(0, MOST)) {
    const wrong = differingSpan(text, ours, others, path) ?? differingInside(text, ours, others, path, value)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

function placesOf(value: Value, path: Path): [Path, Value][] {
  if (path.length > 6) return []
  if (value instanceof Map) {
    return [[path, value], ...[...value].flatMap(([key, item]) => placesOf(item, [...path, key]))]
  }
  if (!Array.isArray(value)) return [[path, value]]
  return [[path, value], ...value.flatMap((item, index) => placesOf(item, [...path, index]))]
}

function differingSpan(text: string, ours: Finder, others: Finder, path: Path): string | undefined {
  for (const to of [path, [...path, 'none']]) {
    for (const atKey of [false, true]) {
      const [one, other] = [ours, others].map((finder) => shown(text, finder.find(to, atKey)))
      if (one !== other) return `${JSON.stringify(to)}: ${one} for ${other}`
    }
  }
  return undefined
}

/** The package ends blocks at the lines behind them. */
function shown(text: string, {start, end, exact}: ReturnType<Finder['find']>): string {
  return JSON.stringify({start, exact, end: '|>'.includes(text.charAt(start)) ? 'block' : end})
}

function differingInside(text: string, ours: Finder, others: Finder, path: Path, value: Value): string | undefined {
  if (typeof value !== 'string') return undefined
  const offsets = [0, 1, value.length >> 1, value.length - 1]
  const wrong = offsets.find((offset) => ours.inside(path, offset) !== others.inside(path, offset))
  return wrong === undefined ? undefined : `${wrong} in ${JSON.stringify(path)} of ${JSON.stringify(text)}`
}
