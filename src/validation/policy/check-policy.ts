// An input against a team's own rules → problems. Who keeps the rules wants them held: all but small jobs are stopped.

import type {Operation} from '../../model/vocabulary.js'
import {matchesGlob} from '../../text/glob.js'
import {zoneTimeText} from '../../text/zone-time.js'
import type {Path} from '../../value/path.js'
import {Float, isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {type Details, type Problem, problem} from '../problem.js'
import {thingsTargeted} from '../target-count.js'
import {isWithin} from './hours.js'
import type {Policy} from './policy.js'

export interface Checking {
  readonly operation: Operation
  readonly input: Structure
  /** Epoch milliseconds. */
  readonly now: number
  /** Where a rule stands: `policy.yaml:3`. */
  readonly sourceOf: (at: Path) => string
}

export function checkPolicy(policy: Policy, {operation, input, now, sourceOf}: Checking): Problem[] {
  const isCreation = operation.name === 'CreateJob'
  const problems = [
    ...(isCreation ? missing(policy, input, sourceOf) : []),
    ...aboveLimits(policy, input, sourceOf),
    ...forbidden(policy, input, sourceOf),
    ...(isCreation ? outOfHours(policy, now, sourceOf) : []),
  ]
  const things = isCreation ? thingsTargeted(input) : undefined
  const isSmall = things !== undefined && things < policy.above
  return isSmall ? problems.map((one) => ({...one, severity: 'warning'})) : problems
}

type SourceOf = Checking['sourceOf']

/** The sentence names the rule's place, and so does the source. */
const broken = (code: 'E501' | 'E502' | 'E503' | 'E504', path: Path, source: string, details: Details): Problem =>
  problem(code, path, {...details, expected: {...details.expected, policy: source}, source})

/** A template brings its own settings, which are not known here; tags are always the job's. */
function missing({require}: Policy, input: Structure, sourceOf: SourceOf): Problem[] {
  return require.flatMap(({member, at}) => {
    const [first = ''] = member
    const isBrought = first !== 'tags' && input.has('jobTemplateArn')
    if (isBrought || valuesAt(input, member).length > 0) return []
    const fix = first === 'tags' ? `Add the tag ${member[1]}` : `Add ${member.join('.')}`
    return [broken('E501', member, sourceOf(at), {fix})]
  })
}

function aboveLimits({limits}: Policy, input: Structure, sourceOf: SourceOf): Problem[] {
  return limits.flatMap(({member, max, at}) =>
    valuesAt(input, member).flatMap(({path, value}) => {
      const number = value instanceof Float ? value.value : value
      const isAbove = (typeof number === 'number' || typeof number === 'bigint') && number > max
      return isAbove ? [broken('E502', path, sourceOf(at), {value, expected: {max}, fix: `Use at most ${max}`})] : []
    }),
  )
}

function forbidden({forbid}: Policy, input: Structure, sourceOf: SourceOf): Problem[] {
  return forbid.flatMap(({member, pattern, at}) =>
    valuesAt(input, member).flatMap(({path, value}) => {
      const isMatch = typeof value === 'string' && matchesGlob(pattern, value)
      return isMatch ? [broken('E503', path, sourceOf(at), {value, expected: {pattern}})] : []
    }),
  )
}

function outOfHours({hours}: Policy, now: number, sourceOf: SourceOf): Problem[] {
  const [first] = hours
  if (!first || hours.some((one) => isWithin(one, now))) return []
  const text = hours.map((one) => one.text).join(', ')
  return [broken('E504', [], sourceOf(first.at), {expected: {hours: text, now: zoneTimeText(now, first.zone)}})]
}

interface FoundValue {
  readonly path: Path
  readonly value: Value
}

/** All values of a member, through lists; of tags the one with the key. */
function valuesAt(input: Structure, member: readonly string[]): readonly FoundValue[] {
  let found: readonly FoundValue[] = [{path: [], value: input}]
  for (const name of member) found = found.flatMap((one) => stepsTo(one, name))
  return found.flatMap(({path, value}): FoundValue[] =>
    isList(value) ? value.map((item, index) => ({path: [...path, index], value: item})) : [{path, value}],
  )
}

function stepsTo({path, value}: FoundValue, name: string): FoundValue[] {
  if (isList(value)) return value.flatMap((item, index) => stepsTo({path: [...path, index], value: item}, name))
  if (!isStructure(value)) return []
  const inner = value.get(name)
  if (inner !== undefined) return [{path: [...path, name], value: inner}]
  return path[0] === 'tags' && value.get('Key') === name
    ? [{path: [...path, 'Value'], value: value.get('Value') ?? ''}]
    : []
}
