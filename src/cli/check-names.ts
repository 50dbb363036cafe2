// Ids and names that were typed for commands of ours, held to the bounds that the model gives them, before anything is sent:
// with the same words as the same id in an operation's flag. What is right costs no validation to load.
import type {TypedName} from '../arguments/names-in.js'
import {fitsName} from '../model/fits-name.js'
import {resources} from '../model/resources.js'

/** @throws InputError that has all that are wrong */
export async function checkNames(names: readonly TypedName[]): Promise<void> {
  const wrong = names.filter(({kind, name}) => !fitsName(kind, name))
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
