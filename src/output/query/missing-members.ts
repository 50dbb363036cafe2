// The members that a query asks for and that no answer of the operation can have: they are null whatever comes. Reads the
// shape of the answer alone.
import type {ListShape, Shape, StructureShape} from '../../model/vocabulary.js'
import {boundedLine} from '../../text/bounded-text.js'
import {nearest} from '../../text/nearest.js'
import {bareWordHint, literalMismatch} from './literal-hints.js'
import type {Node} from './node.js'

/** @returns a sentence each, in the order of the query */
export function missingMembers(query: Node, answer: StructureShape): string[] {
  const walk = new Walk()
  walk.step(query, {shape: answer, path: ''})
  return [...new Set(walk.missing)].map(boundedLine)
}

/** What stands at a place of the answer. Nothing where that is not known. */
interface ShapeAt {
  readonly shape: Shape
  readonly path: string
}

class Walk {
  readonly missing: string[] = []

  step(node: Node, at: ShapeAt | undefined): ShapeAt | undefined {
    switch (node.kind) {
      case 'current':
        return at
      case 'field':
        return this.field(node.name, at)
      case 'index':
        return elementOf(at)
      case 'slice':
        return at
      case 'chain':
        return node.steps.reduce((from, step) => this.step(step, from), at)
      case 'flatten':
        return flat(this.step(node.of, at))
      case 'project':
      case 'projectValues':
        return listOf(this.step(node.each, elementOf(this.step(node.over, at))))
      case 'filter':
        return this.filter(node, at)
      default:
        return this.parts(node, at)
    }
  }

  private field(name: string, at: ShapeAt | undefined): ShapeAt | undefined {
    if (!at) return undefined
    const {shape, path} = at
    if (shape.type === 'map') return {shape: shape.value, path: join(path, name)}
    if (shape.type === 'list') return this.fieldOfList(name, shape, path)
    if (shape.type !== 'structure') return undefined
    const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined
    if (member) return {shape: member.shape, path: join(path, name)}
    // The joined pages of a listing have one beside their members.
    if (!/^nexttoken$/i.test(name)) this.missing.push(sentence(name, shape, path))
    return undefined
  }

  /** It is null: members are its elements'. */
  private fieldOfList(name: string, {member: {type}}: ListShape, path: string): undefined {
    if (type === 'structure' && path !== '') this.missing.push(`${path} is a list: write ${path}[].${name}`)
  }

  private compare(left: Node, right: Node, at: ShapeAt | undefined): void {
    this.side(left, right, isPath(right) && new Walk().step(right, at) !== undefined, at)
    this.side(right, left, true, at)
  }

  /** @param mayBeText whether a bare word here is rather a text without its quotes than a member */
  private side(node: Node, other: Node, mayBeText: boolean, at: ShapeAt | undefined): void {
    const compared = isPath(other) ? new Walk().step(other, at)?.shape : undefined
    if (mayBeText && other.kind !== 'literal' && this.bareWord(node, at, compared)) return
    const operand = this.step(node, at)
    const mismatch = operand && other.kind === 'literal' && literalMismatch(operand.path, operand.shape, other.value)
    if (mismatch) this.missing.push(mismatch)
  }

  /** @returns whether it was one, and is reported */
  private bareWord(node: Node, at: ShapeAt | undefined, compared?: Shape): boolean {
    if (node.kind !== 'field' || at?.shape.type !== 'structure' || Object.hasOwn(at.shape.members, node.name))
      return false
    const isOneOf = compared?.type === 'string' && compared.enum?.includes(node.name)
    const start = isOneOf ? startOf(node.name, at.path) : sentenceStart(node.name, at.shape, at.path)
    this.missing.push(start + bareWordHint(node.name))
    return true
  }

  private filter(
    {over, each, condition}: Node & {readonly kind: 'filter'},
    at: ShapeAt | undefined,
  ): ShapeAt | undefined {
    const element = elementOf(this.step(over, at))
    this.step(condition, element)
    return listOf(this.step(each, element))
  }

  /** What comes of these has a shape of its own. */
  private parts(node: Node, at: ShapeAt | undefined): undefined {
    if (node.kind === 'list') for (const item of node.items) this.step(item, at)
    if (node.kind === 'hash') for (const [, value] of node.entries) this.step(value, at)
    if (node.kind === 'not') this.step(node.of, at)
    if (node.kind === 'call' && node.name !== 'not_null') this.call(node.name, node.args, at)
    if (node.kind === 'compare') this.compare(node.left, node.right, at)
    // `a || b` takes b if a is missing; of two comparisons, either may hold.
    if (node.kind === 'or') for (const side of [node.left, node.right]) if (isTest(side)) this.step(side, at)
    if (node.kind === 'and') for (const side of [node.left, node.right]) this.step(side, at)
  }

  /** `sort_by(jobs, &createdAt)`: the expression is asked of each element. */
  private call(name: string, args: readonly Node[], at: ShapeAt | undefined): void {
    const found = args.map((arg, i) => {
      if (arg.kind === 'expression' || (i === TEXTS[name] && this.bareWord(arg, at))) return undefined
      return this.step(arg, at)
    })
    const element = elementOf(found.find((one) => one !== undefined))
    for (const arg of args) if (arg.kind === 'expression') this.step(arg.of, element)
  }
}

const isTest = ({kind}: Node) => ['compare', 'and', 'or', 'not'].includes(kind)

const isPath = (node: Node): boolean =>
  node.kind === 'chain' ? node.steps.every(isPath) : ['field', 'index', 'current'].includes(node.kind)

/** Which argument of a function is nearly always a text that is written there. */
const TEXTS: Readonly<Record<string, number>> = {contains: 1, starts_with: 1, ends_with: 1, join: 0}

function elementOf(at: ShapeAt | undefined): ShapeAt | undefined {
  return at?.shape.type === 'list' ? {shape: at.shape.member, path: at.path} : undefined
}

function listOf(at: ShapeAt | undefined): ShapeAt | undefined {
  if (!at) return undefined
  const shape: ListShape = {type: 'list', name: '', member: at.shape}
  return {shape, path: at.path}
}

const flat = (at: ShapeAt | undefined): ShapeAt | undefined =>
  at?.shape.type === 'list' && at.shape.member.type === 'list' ? {shape: at.shape.member, path: at.path} : at

const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)

function sentence(name: string, shape: StructureShape, path: string): string {
  const meant = meantBy(name, shape)
  const rest = meant === undefined ? `it has ${Object.keys(shape.members).join(', ')}` : `did you mean ${meant}?`
  return `${ownerName(path)} has no "${name}"; ${rest}`
}

const startOf = (name: string, path: string) => `${ownerName(path)} has no "${name}"; `

function sentenceStart(name: string, shape: StructureShape, path: string): string {
  const meant = meantBy(name, shape)
  return `${startOf(name, path)}${meant === undefined ? '' : `did you mean ${meant}? Otherwise `}`
}

const meantBy = (name: string, shape: StructureShape) =>
  pathTo(name, shape, '') ?? nearest(name, Object.keys(shape.members))

const ownerName = (path: string) => (path === '' ? 'the output' : path)

/** Where in the structure a member of exactly this name is: `job.status`, `jobs[].status`. */
function pathTo(name: string, shape: Shape, path: string): string | undefined {
  if (shape.type === 'list') return pathTo(name, shape.member, `${path}[]`)
  if (shape.type !== 'structure') return undefined
  if (Object.hasOwn(shape.members, name)) return join(path, name)
  for (const [key, member] of Object.entries(shape.members)) {
    const found = pathTo(name, member.shape, join(path, key))
    if (found !== undefined) return found
  }
  return undefined
}
