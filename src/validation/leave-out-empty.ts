// Settings that are shown as empty objects by describe-job → left out of what is sent, and reported. The service refuses some of
// them, and none means anything.
import type {Operation, Shape} from '../model/vocabulary.js'
import {isStructure, type Structure} from '../value/value.js'
import {type Problem, problem} from './problem.js'

export interface WithoutEmpty {
  readonly input: Structure
  readonly problems: readonly Problem[]
}

const CREATES = ['CreateJob', 'CreateJobTemplate']

export function leaveOutEmpty({name, input: {members}}: Operation, input: Structure): WithoutEmpty {
  const names = CREATES.includes(name) ? [...input.keys()].filter((member) => isEmpty(input, member)) : []
  const empty = names.filter((name) => {
    const member = Object.hasOwn(members, name) ? members[name] : undefined
    return member !== undefined && !member.required && mayBeEmpty(member.shape)
  })
  if (empty.length === 0) return {input, problems: []}
  return {
    input: new Map([...input].filter(([member]) => !empty.includes(member))),
    problems: empty.map((member) => problem('W113', [member])),
  }
}

/** A structure that lacks what it must have is a mistake. */
const mayBeEmpty = (shape: Shape) =>
  shape.type !== 'structure' || !Object.values(shape.members).some(({required}) => required)

function isEmpty(input: Structure, member: string): boolean {
  const value = input.get(member)
  return isStructure(value) && value.size === 0
}
