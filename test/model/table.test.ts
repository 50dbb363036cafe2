import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {globalFlags} from '../../src/arguments/global-flags.js'
import {ecmaPattern} from '../../src/model/ecma-pattern.js'
import {operationByCommand, operations} from '../../src/model/operations.js'
import type {Member, Operation, Shape, StructureShape} from '../../src/model/vocabulary.js'

const idOf = ({service, name}: Operation) => `${service}.${name}`
const kebab = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
const membersOf = ({input}: Operation) => Object.entries<Member>(input.members)

/** Every shape that an operation reaches, once. */
function shapesOf(root: StructureShape, found = new Set<Shape>()): Set<Shape> {
  const visit = (shape: Shape): void => {
    if (found.has(shape)) return
    found.add(shape)
    if (shape.type === 'list') visit(shape.member)
    else if (shape.type === 'map') [shape.key, shape.value].forEach(visit)
    else if (shape.type === 'structure') for (const {shape: inner} of Object.values<Member>(shape.members)) visit(inner)
  }
  visit(root)
  return found
}

/** Every member of the input and output, however deep. */
function membersReached({input, output}: Operation): {of: string; member: Member}[] {
  const reached = [input, output].flatMap((root) => (root ? [...shapesOf(root)] : []))
  return reached
    .filter((shape) => shape.type === 'structure')
    .flatMap(({name: of, members}) =>
      Object.entries<Member>(members).map(([name, member]) => ({of: `${of}.${name}`, member})),
    )
}

const shapes = new Set<Shape>()
for (const {input, output} of operations) for (const root of [input, output]) if (root) shapesOf(root, shapes)

/** One line without a full stop, as a list of flags shows it. */
function assertDoc(doc: string, of: string): void {
  assert.match(doc, /^\S.*[^\s.]$/, `${of} is not documented in one line without a full stop: "${doc}"`)
  assert.ok(doc.length <= 120, `${of} is documented in ${doc.length} characters`)
}

describe('the table of operations', () => {
  it('names each operation and command once in its plane', () => {
    for (const key of ['name', 'command'] as const) {
      const names = operations.map((operation) => `${operation.service} ${operation[key]}`)
      assert.equal(new Set(names).size, names.length)
    }
  })

  for (const operation of operations) {
    describe(idOf(operation), () => {
      it('has a command named after it', () => {
        assert.equal(operation.command, kebab(operation.name))
        assert.equal(operationByCommand(operation.service, operation.command), operation)
      })

      it('is documented, and so is each member', () => {
        assertDoc(operation.doc, operation.name)
        for (const {of, member} of membersReached(operation)) assertDoc(member.doc, of)
      })

      it('has a required member for each label of its path, and no other in the path', () => {
        const labels = [...operation.http.uri.matchAll(/\{(\w+)\}/g)].map(([, label]) => label)
        const inPath = membersOf(operation).filter(([, {location}]) => location === 'uri')
        assert.deepEqual(inPath.map(([name]) => name).sort(), labels.sort())
        assert.ok(inPath.every(([, {required}]) => required))
      })

      it('carries a body only where its method does', () => {
        const inBody = membersOf(operation).filter(([, {location}]) => location === undefined)
        if (['GET', 'DELETE'].includes(operation.http.method)) assert.deepEqual(inBody, [])
      })

      it('puts only scalars into path and query', () => {
        for (const [name, {location, shape}] of membersOf(operation))
          if (location) assert.ok(!['list', 'map', 'structure', 'blob'].includes(shape.type), name)
      })

      it('has flags of its own beside the global ones', () => {
        const taken = new Set<string>(globalFlags.map(({flag}) => flag))
        const flags = membersOf(operation).flatMap(([name, {shape}]) =>
          shape.type === 'boolean' ? [`--${kebab(name)}`, `--no-${kebab(name)}`] : [`--${kebab(name)}`],
        )
        assert.equal(new Set(flags).size, flags.length)
        for (const flag of flags) assert.ok(!taken.has(flag), flag)
      })

      it('pages over a list of its output', () => {
        if (!operation.paging) return
        const {resultKey, limitKey} = operation.paging
        const output: Readonly<Record<string, Member>> = operation.output?.members ?? {}
        const input: Readonly<Record<string, Member>> = operation.input.members
        assert.equal(output[resultKey]?.shape.type, 'list')
        assert.ok(input.nextToken && output.nextToken)
        if (limitKey) assert.equal(input[limitKey]?.shape.type, 'integer')
      })
    })
  }
})

describe('the shapes of the table', () => {
  for (const shape of shapes) {
    if (shape.type === 'structure') continue
    const {name, min, max, documented} = shape
    it(`${name} has bounds that can be met`, () => {
      const least = Math.max(min ?? -Infinity, documented?.min ?? -Infinity, documented?.above ?? -Infinity)
      const most = Math.min(max ?? Infinity, documented?.max ?? Infinity)
      assert.ok(least <= most)
      for (const length of [documented?.maxBytes, documented?.decimals])
        if (length !== undefined) assert.ok(Number.isInteger(length) && length > 0)
      if (documented) assert.match(documented.source, /^(API Reference|Developer Guide|General Reference), /)
    })

    if (shape.type !== 'string') continue
    const patterns = [shape.pattern, documented?.pattern].filter((pattern) => pattern !== undefined)
    for (const pattern of patterns)
      it(`${name} has a pattern that compiles`, () => assert.ok(new RegExp(ecmaPattern(pattern), 'u')))
    if (shape.enum) {
      const words = shape.enum
      it(`${name} has words, each once`, () => {
        assert.ok(words.length > 0)
        assert.equal(new Set(words).size, words.length)
      })
    }
  }

  it('have defaults that are valid themselves', () => {
    for (const {of, member} of operations.flatMap(membersReached))
      if (member.default !== undefined) assert.ok(isWithin(member.shape, member.default), of)
  })
})

function isWithin(shape: Shape, value: string | number): boolean {
  if (shape.type === 'structure') return false
  if (typeof value === 'string') return shape.type === 'string' && shape.enum?.includes(value) === true
  const {min = -Infinity, max = Infinity, documented} = shape
  return value >= min && value <= Math.min(max, documented?.max ?? max)
}
