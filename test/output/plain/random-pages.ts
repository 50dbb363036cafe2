// Bodies of pages as services could send them: mostly plain, at times with everything that JSON and the model allow or forbid.
import type {Operation, Shape} from '../../../src/model/vocabulary.js'

export type Random = () => number

/** A small generator of its own, so that a page can be made again from its number. */
export function randomOf(seed: number): Random {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] ?? (items[0] as Item)

export function randomPage({output, paging}: Operation, random: Random): string {
  if (!output || !paging) throw new Error('not a listing')
  // How often something is not plain: most pages are plain throughout.
  const odd = pick(random, [0, 0, 0, 0.01, 0.1])
  const list = output.members[paging.resultKey]?.shape
  const members = [
    `"${paging.resultKey}":${list ? valueText(list, random, odd) : '[]'}`,
    ...(random() < 0.6 ? [`"nextToken":${random() < odd ? 'null' : `"T${Math.floor(random() * 1e6)}"`}`] : []),
    ...(random() < odd ? ['"unknown":{"a":[1,2]}'] : []),
  ]
  if (random() < odd) members.splice(0, 1)
  if (random() < 0.3) members.reverse()
  const text = `{${members.join(',')}}`
  return random() < odd
    ? pick(random, [` ${text}`, `${text}\n`, text.slice(0, -1), `${text}x`, text.replaceAll(',', ', ')])
    : text
}

function valueText(shape: Shape, random: Random, odd: number): string {
  if (random() < odd) return pick(random, ['null', '""', '5', '1.5', 'true', '[]', '{}', '"x"', '-0', '1e3', 'NaN'])
  switch (shape.type) {
    case 'string':
      return stringText(random, odd)
    case 'integer':
    case 'long':
      return pick(random, [
        '0',
        '1',
        '7',
        '-3',
        '250',
        '123456789012345',
        ...(odd > 0 ? ['1234567890123456789', '5.0', '"5"', '01'] : []),
      ])
    case 'timestamp':
      return timeText(random, odd)
    case 'boolean':
      return pick(random, ['true', 'false', ...(odd > 0 ? ['"true"', '1'] : [])])
    case 'double':
      return pick(random, ['1.5', '2'])
    case 'list':
      return `[${Array.from({length: Math.floor(random() * 4)}, () => valueText(shape.member, random, odd)).join(',')}]`
    case 'map':
      return `{"a":${valueText(shape.value, random, odd)}}`
    case 'structure':
      return structureText(shape, random, odd)
    default:
      return '"AA=="'
  }
}

function structureText(shape: Shape & {type: 'structure'}, random: Random, odd: number): string {
  const known = Object.entries(shape.members).filter(() => random() < 0.8)
  const members = known.map(
    ([name, {shape: member}]) => `"${name}":${random() < 0.05 ? 'null' : valueText(member, random, odd)}`,
  )
  if (random() < 0.3) members.sort(() => random() - 0.5)
  if (random() < odd) members.push(pick(random, ['"other":1', members[0] ?? '"a":1', '"a\\u0062":2']))
  return `{${members.join(',')}}`
}

function stringText(random: Random, odd: number): string {
  if (random() < odd)
    return pick(random, ['"a\\"b"', '"\\u00e9"', '"日本"', '"tab\\t"', '"bad\tx"', '"\\ud800"', '"\u007f"', '"\\/"'])
  return `"${pick(random, ['SUCCEEDED', 'true', 'null', '', 'arn:aws:iot:us-east-1:123456789012:thing/t-1', 'a: b', 'x #y', '12', '~ !@#$%^&*()', "it's", ' lead', '=1+1'])}"`
}

/** Around changes of clocks in Europe and America, and everywhere else. */
const MOMENTS = [
  1700000000, 1711846799, 1711846800, 1711846801, 1730599199, 1730624400, 1000000000, 4102444800, 9999999999,
]

function timeText(random: Random, odd: number): string {
  if (random() < odd) {
    return pick(random, [
      '"2026-01-31T12:00:00Z"',
      '1700000000123',
      '0',
      '-5',
      '17e8',
      '1700000000.1234567',
      '"x"',
      '253402300800',
      '1700000000.',
    ])
  }
  const second = pick(random, MOMENTS) + (random() < 0.5 ? 0 : Math.floor(random() * 90))
  const fraction = pick(random, ['', '', '.0', '.5', '.123', '.000', '.123456', '.999999', '.000001', '.120'])
  return `${Math.min(second, 9999999999)}${fraction}`
}
