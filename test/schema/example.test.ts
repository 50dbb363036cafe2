import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operations} from '../../src/model/operations.js'
import type {Operation, Shape, StructureShape} from '../../src/model/vocabulary.js'
import {exampleOf, exampleStructure, minimalStructure} from '../../src/schema/example.js'
import {alternatives, examples, needed} from '../../src/schema/examples.js'
import {problemLines} from '../../src/validation/problem-text.js'
import {validate} from '../../src/validation/validate.js'
import {isStructure, type Structure} from '../../src/value/value.js'

const NOW = Date.UTC(2026, 0, 1)
const wordsOf = (operation: Operation, input: Structure) =>
  validate(operation, input, {now: NOW, depth: 'all'})
    .filter(({severity}) => severity !== 'note')
    .flatMap(problemLines)

describe('examples', () => {
  for (const operation of operations) {
    const id = `${operation.service} ${operation.command}`
    it(`fill the input of ${id} without error or warning`, () => {
      assert.deepEqual(wordsOf(operation, exampleStructure(operation.input)), [])
    })

    it(`fill what ${id} requires without error or warning`, () => {
      const least = minimalStructure(operation.input)
      assert.deepEqual(wordsOf(operation, least), [])
      for (const [name, {required}] of Object.entries(operation.input.members)) if (required) assert.ok(least.has(name))
    })
  }

  it('keep every member within its bounds, those too that exclude others', () => {
    for (const operation of operations) {
      for (const [name, member] of Object.entries(operation.input.members)) {
        const input = new Map([
          ...minimalStructure(operation.input),
          [name, exampleOf(member.shape, `${operation.input.name}.${name}`)],
        ])
        const problems = validate(operation, input, {now: NOW, depth: 'bounds'})
        assert.deepEqual(problems.flatMap(problemLines), [], `${operation.command} ${name}`)
      }
    }
  })

  it('are named after shapes and members that exist', () => {
    const shapes = new Set(operations.flatMap(({input}) => shapesIn(input)))
    const names = new Set([...shapes].flatMap((shape) => [shape.name, ...membersIn(shape)]))
    const unknown = [...Object.keys(examples), ...Object.keys(alternatives)].filter((name) => !names.has(name))
    assert.deepEqual(unknown, [])
    for (const [structure, members] of Object.entries(needed))
      for (const member of members) assert.ok(names.has(`${structure}.${member}`))
  })

  it('leave nothing empty', () => {
    for (const {input} of operations) assert.ok(everyLeaf(exampleStructure(input)))
  })
})

function shapesIn(shape: Shape): Shape[] {
  if (shape.type === 'structure')
    return [shape, ...Object.values(shape.members).flatMap((member) => shapesIn(member.shape))]
  if (shape.type === 'list') return [shape, ...shapesIn(shape.member)]
  return shape.type === 'map' ? [shape, shape.key, ...shapesIn(shape.value)] : [shape]
}

const membersIn = (shape: Shape | StructureShape) =>
  shape.type === 'structure' ? Object.keys(shape.members).map((name) => `${shape.name}.${name}`) : []

const everyLeaf = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0 && value.every(everyLeaf)
  if (value instanceof Map) return isStructure(value) && [...value.values()].every(everyLeaf)
  return value !== '' && value !== null
}
