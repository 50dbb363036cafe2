import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {operations} from '../../src/model/operations.js'
import type {Operation} from '../../src/model/vocabulary.js'
import {problemLines} from '../../src/validation/problem-text.js'
import {validate} from '../../src/validation/validate.js'
import {pathText} from '../../src/value/path.js'
import {isStructure} from '../../src/value/value.js'
import {NOW} from './inputs.js'
import {pick, randomFrom, validStructure} from './random-input.js'
import {violationsOf} from './violations.js'

/** `IOTJOBS_RUNS=100000 npx mocha …` for a long run. */
const numRuns = Number(process.env.IOTJOBS_RUNS ?? 2000)
/** Shown by its name alone where a property fails. */
class Named {
  constructor(readonly operation: Operation) {}
  toString(): string {
    return `${this.operation.service} ${this.operation.command}`
  }
}

const anyOperation = fc.constantFrom(...operations.map((operation) => new Named(operation)))
/** Inputs that leave nothing to break are not runs; were they most of all, the property would fail. */
const breaking = {numRuns, maxSkipsPerRun: 0.5}
const context = {now: NOW, depth: 'bounds'} as const

describe('validate, on random inputs of all operations', () => {
  it('accepts what the model allows', () => {
    const property = fc.property(fc.integer(), anyOperation, (seed, {operation}) => {
      const input = validStructure(operation.input, randomFrom(seed))
      assert.deepEqual(validate(operation, input, context).flatMap(problemLines), [])
    })
    fc.assert(property, {numRuns})
  })

  it('refuses what breaks it in one place, and names the place', () => {
    const property = fc.property(fc.integer(), anyOperation, (seed, {operation}) => {
      const random = randomFrom(seed)
      const valid = validStructure(operation.input, random)
      const violations = violationsOf(operation.input, valid).filter(({path}) => path.length > 0)
      const broken = pick(violations, random)
      fc.pre(broken !== undefined && isStructure(broken.value))
      const places = validate(operation, broken.value, context).map(({path}) => pathText(path))
      assert.equal(places[0], pathText(broken.path), broken.kind)
    })
    fc.assert(property, breaking)
  })

  it('never fails on rules, whatever the types', () => {
    const property = fc.property(fc.integer(), anyOperation, (seed, {operation}) => {
      const random = randomFrom(seed)
      const broken = pick(violationsOf(operation.input, validStructure(operation.input, random)), random)
      fc.pre(broken !== undefined && isStructure(broken.value))
      const problems = validate(operation, broken.value, {...context, depth: 'all'})
      assert.ok(problems.flatMap(problemLines).every((line) => line.trim() !== ''))
    })
    fc.assert(property, breaking)
  })

  it('leaves the input as it was', () => {
    const property = fc.property(fc.integer(), anyOperation, (seed, {operation}) => {
      const input = validStructure(operation.input, randomFrom(seed))
      const before = structuredClone(input)
      validate(operation, input, {...context, depth: 'all'})
      assert.deepEqual(structuredClone(input), before)
    })
    fc.assert(property, {numRuns: Math.min(numRuns, 100)})
  })
})
