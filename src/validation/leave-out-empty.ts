// Settings that are shown as empty objects by describe-job → left out of what is sent, and told. The service refuses some of
// them, and none means anything.
import type {Operation} from '../model/vocabulary.js'
import {isStructure, type Structure} from '../value/value.js'
import {type Problem, problem} from './problem.js'

export interface WithoutEmpty {
  readonly input: Structure
  readonly problems: readonly Problem[]
}

const CREATES = ['CreateJob', 'CreateJobTemplate']

export function leaveOutEmpty({name, input: {members}}: Operation, input: Structure): WithoutEmpty {
  const names = CREATES.includes(name) ? [...input.keys()].filter((member) => isEmpty(input, member)) : []
  const empty = names.filter((member) => Object.hasOwn(members, member) && !members[member]?.required)
  if (empty.length === 0) return {input, problems: []}
  return {
    input: new Map([...input].filter(([member]) => !empty.includes(member))),
    problems: empty.map((member) => problem('W113', [member])),
  }
}

function isEmpty(input: Structure, member: string): boolean {
  const value = input.get(member)
  return isStructure(value) && value.size === 0
}
