// Tree and value → value. Changes neither.
import {isList, isStructure, type Value} from '../../value/value.js'
import {compare, isFalse} from './compare.js'
import {type Argument, call} from './functions/call.js'
import {isFunctionName} from './functions/signatures.js'
import type {Node, SliceNode} from './node.js'

/** @throws OtherError where a function meets a value that it does not take */
export function evaluate(node: Node, value: Value): Value {
  switch (node.kind) {
    case 'current':
      return value
    case 'field':
      return isStructure(value) ? (value.get(node.name) ?? null) : null
    case 'literal':
      return node.value
    case 'index':
      return isList(value) ? (value.at(node.index) ?? null) : null
    case 'slice':
      return isList(value) ? slice(value, node) : null
    case 'chain':
      return node.steps.reduce((result, step) => evaluate(step, result), value)
    case 'project':
      return project(evaluate(node.over, value), node.each)
    case 'projectValues':
      return projectValues(evaluate(node.over, value), node.each)
    case 'filter':
      return filter(evaluate(node.over, value), node.condition, node.each)
    case 'flatten':
      return flatten(evaluate(node.of, value))
    case 'compare':
      return compare(node.comparator, evaluate(node.left, value), evaluate(node.right, value))
    case 'or':
    case 'and':
      return either(node.kind, evaluate(node.left, value), node.right, value)
    case 'not':
      return isFalse(evaluate(node.of, value))
    case 'list':
      return value === null ? null : node.items.map((item) => evaluate(item, value))
    case 'hash':
      return value === null ? null : new Map(node.entries.map(([key, item]) => [key, evaluate(item, value)]))
    case 'call':
      return callOn(node.name, node.args, value)
    case 'expression':
      throw new Error('The parser lets an expression stand in a call only')
  }
}

function project(items: Value, each: Node): Value {
  return isList(items) ? items.map((item) => evaluate(each, item)).filter((item) => item !== null) : null
}

function projectValues(structure: Value, each: Node): Value {
  return isStructure(structure) ? project([...structure.values()], each) : null
}

function filter(items: Value, condition: Node, each: Node): Value {
  if (!isList(items)) return null
  return project(
    items.filter((item) => !isFalse(evaluate(condition, item))),
    each,
  )
}

function flatten(items: Value): Value {
  return isList(items) ? items.flat() : null
}

function either(kind: 'or' | 'and', left: Value, right: Node, value: Value): Value {
  return isFalse(left) === (kind === 'or') ? evaluate(right, value) : left
}

function callOn(name: string, nodes: readonly Node[], value: Value): Value {
  if (!isFunctionName(name)) throw new Error(`The parser lets ${name}() through`)
  const args = nodes.map((node): Argument => {
    if (node.kind !== 'expression') return evaluate(node, value)
    return (item) => evaluate(node.of, item)
  })
  return call(name, args)
}

/** Python's slices: parts beyond the ends are cut, negative ones count from the end. */
function slice(items: readonly Value[], {start, stop, step = 1}: SliceNode): Value[] {
  const forward = step > 0
  const lowest = forward ? 0 : -1
  const highest = forward ? items.length : items.length - 1
  const clamp = (part: number) => Math.min(Math.max(part < 0 ? part + items.length : part, lowest), highest)
  const from = start === undefined ? (forward ? 0 : highest) : clamp(start)
  const to = stop === undefined ? (forward ? highest : -1) : clamp(stop)
  const picked: Value[] = []
  for (let i = from; forward ? i < to : i > to; i += step) picked.push(items[i] ?? null)
  return picked
}
