// The shape of a value, and what of it is wanted → what reads a plain text of it into our data, times rendered. What is not
// wanted is stepped over, but must be as plain as the rest: the ordinary way alone may find fault with it.
import type {ListShape, Shape, StructureShape} from '../../model/vocabulary.js'
import type {Structure, Value} from '../../value/value.js'
import {NOTHING, type Wanted} from '../query/wanted.js'
import {MemberSlots, type Part} from './member-slots.js'
import type {PlainScanner} from './plain-scanner.js'
import type {PlainTimes} from './plain-times.js'
import {passBoolean, refuse} from './print-plain.js'
import {CLOSE_LIST, COMMA, OPEN_LIST} from './signs.js'

export function plainReader(shape: Shape, wanted: Wanted, times: PlainTimes): Part<Value> {
  switch (shape.type) {
    case 'string':
      return readText
    case 'integer':
    case 'long':
      return readInteger
    case 'timestamp':
      return (scanner) => times.read(scanner)
    case 'boolean':
      return readBoolean
    case 'list':
      return listReader(shape, wanted, times)
    case 'structure':
      return structureReader(shape, wanted === 'count' ? 'all' : wanted, times)
    default:
      return refuse
  }
}

function readText(scanner: PlainScanner): string {
  scanner.passQuoted()
  return scanner.text.slice(scanner.from + 1, scanner.at - 1)
}

function readInteger(scanner: PlainScanner): number {
  scanner.passInteger()
  return Number(scanner.passed)
}

function readBoolean(scanner: PlainScanner): boolean {
  passBoolean(scanner)
  return scanner.passed === 'true'
}

/** The items count, whatever is wanted of them. */
function listReader({member}: ListShape, wanted: Wanted, times: PlainTimes): Part<Value> {
  const item = plainReader(member, wanted === 'count' ? NOTHING : wanted, times)
  return (scanner) => {
    const items: Value[] = []
    scanner.take(OPEN_LIST)
    if (scanner.takes(CLOSE_LIST)) return items
    do items.push(item(scanner))
    while (scanner.takes(COMMA))
    scanner.take(CLOSE_LIST)
    return items
  }
}

const isWanted = (wanted: Wanted, name: string) => typeof wanted === 'string' || wanted.has(name)
const partOf = (wanted: Wanted, name: string): Wanted =>
  typeof wanted === 'string' ? wanted : (wanted.get(name) ?? NOTHING)

function structureReader({members}: StructureShape, wanted: Wanted, times: PlainTimes): Part<Value> {
  const names = Object.keys(members)
  const slots = new MemberSlots(
    names,
    Object.entries(members).map(([name, {shape}]) =>
      isWanted(wanted, name) ? plainReader(shape, partOf(wanted, name), times) : stepper(shape, times),
    ),
  )
  const kept = [...names.entries()].filter(([, name]) => isWanted(wanted, name))
  return (scanner) => {
    const values = slots.read(scanner)
    const structure: Structure = new Map()
    for (const [index, name] of kept) {
      const value = values[index]
      if (value !== undefined) structure.set(name, value)
    }
    return structure
  }
}

/** Makes nothing of texts and times, which most members are. */
function stepper(shape: Shape, times: PlainTimes): Part<Value> {
  if (shape.type === 'string') return stepping((scanner) => scanner.passQuoted())
  if (shape.type === 'timestamp') return stepping((scanner) => scanner.passSeconds())
  return plainReader(shape, NOTHING, times)
}

const stepping =
  (pass: Part<void>): Part<Value> =>
  (scanner) => {
    pass(scanner)
    return null
  }
