// A bound is written down once, in the shape; help, skeletons and explanations print it from there.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operations} from '../../src/model/operations.js'
import type {Member, Shape, StructureShape} from '../../src/model/vocabulary.js'

function* membersOf({members}: StructureShape): Generator<readonly [name: string, member: Member]> {
  for (const [name, member] of Object.entries(members)) {
    yield [name, member]
    const inner = structureIn(member.shape)
    if (inner) yield* membersOf(inner)
  }
}

const structureIn = (shape: Shape): StructureShape | undefined =>
  shape.type === 'structure' ? shape : shape.type === 'list' ? structureIn(shape.member) : undefined

/** Small numbers stand for other things, too. */
const bounds = ({shape}: Member): number[] => {
  if (shape.type === 'structure') return []
  const {min, max, documented} = shape
  return [min, max, documented?.min, documented?.max, documented?.maxBytes].filter(
    (one) => one !== undefined && one > 10,
  ) as number[]
}

describe('the lines of help', () => {
  for (const {service, command, input} of operations) {
    it(`of ${service} ${command} repeat no bound`, () => {
      for (const [name, member] of membersOf(input))
        for (const bound of bounds(member))
          assert.doesNotMatch(member.doc, new RegExp(`\\b${bound}\\b`), `${name}: ${member.doc}`)
    })
  }
})
