// Members of the request whose names are misspelt beyond doubt → the same input under the right names, so that rules look at
// what was meant; and back, since messages speak of what was written.
import type {StructureShape} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import {membersOf} from './members.js'
import type {Problem} from './problem.js'
import {misspelt} from './unknown-member.js'

export interface Corrected {
  readonly input: Structure
  /** A problem of the corrected input, at its place in the written one. */
  readonly asWritten: (problem: Problem) => Problem
}

/** A request has few members: of very many unknown ones none is a slip. */
const MOST = 100

export function correctNames(shape: StructureShape, input: Structure): Corrected {
  const {byName} = membersOf(shape)
  const written = new Map<string, string>()
  if (input.size <= MOST)
    for (const name of input.keys()) {
      const meant = byName.has(name) ? undefined : misspelt(name, shape, [], shape)
      if (meant !== undefined && byName.has(meant) && !input.has(meant)) written.set(meant, name)
    }
  if (written.size === 0) return {input, asWritten: (problem) => problem}
  const right = new Map([...written].map(([meant, name]) => [name, meant]))
  return {
    input: new Map([...input].map(([name, value]) => [right.get(name) ?? name, value])),
    asWritten: (problem) => {
      const [first, ...rest] = problem.path
      return {...problem, path: [written.get(String(first)) ?? first ?? '', ...rest].slice(0, problem.path.length)}
    },
  }
}
