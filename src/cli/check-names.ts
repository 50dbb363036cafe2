// Ids and names that were typed for commands of ours, held to the bounds that the model gives them, before anything is sent:
// with the same words as the same id in an operation's flag. What is right costs no validation to load.
import type {TypedName} from '../arguments/names-in.js'
import {ecmaPattern} from '../model/ecma-pattern.js'
import {type Resource, resources} from '../model/resources.js'

/** @throws InputError that has all that are wrong */
export async function checkNames(names: readonly TypedName[]): Promise<void> {
  const wrong = names.filter((one) => !fits(one))
  if (wrong.length === 0) return
  const [{InputError}, {validate}] = await Promise.all([
    import('../validation/input-error.js'),
    import('../validation/validate.js'),
  ])
  const {locateProblems} = await import('../validation/report/located-problem.js')
  const located = wrong.map(({typed, kind, name}) => {
    const {describe, idMember} = resources[kind]
    const problems = validate(describe, new Map([[idMember, name]]), {now: 0, depth: 'bounds'})
    const source = {name: typed, kind: 'flag', text: name, format: 'text', depth: 1} as const
    return locateProblems(problems, async () => source)
  })
  throw new InputError((await Promise.all(located)).flat())
}

function fits({kind, name}: TypedName): boolean {
  const shape = shapeOf(resources[kind])
  if (shape?.type !== 'string') return true
  const {min = 0, max = Number.POSITIVE_INFINITY, pattern} = shape
  const length = [...name].length
  return length >= min && length <= max && (pattern === undefined || new RegExp(ecmaPattern(pattern), 'u').test(name))
}

const shapeOf = ({describe, idMember}: Resource) => describe.input.members[idMember]?.shape
