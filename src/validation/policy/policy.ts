// A team's own rules: what a policy file says, read once. Knows nothing of files.

import {didYouMean} from '../../errors/words.js'
import {CreateJob} from '../../model/iot/operations.js'
import type {Shape} from '../../model/vocabulary.js'
import {nearest} from '../../text/nearest.js'
import type {Path} from '../../value/path.js'
import {Float, isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {type Problem, problem} from '../problem.js'
import {type Hours, readHours} from './hours.js'

export interface PolicyRule {
  /** Of the member that it is about, in the input. */
  readonly member: readonly string[]
  /** Where the rule stands in the policy file. */
  readonly at: Path
}

export interface Policy {
  /** With fewer things the rules only warn. */
  readonly above: number
  readonly require: readonly PolicyRule[]
  readonly limits: readonly (PolicyRule & {readonly max: number})[]
  readonly forbid: readonly (PolicyRule & {readonly pattern: string})[]
  readonly hours: readonly (Hours & {readonly at: Path})[]
}

export const POLICY_KEYS = ['above', 'require', 'limits', 'forbid', 'hours'] as const

/** @returns problems of the policy itself beside the rules that are understood */
export function readPolicy(input: Structure): {readonly policy: Policy; readonly problems: readonly Problem[]} {
  const reader = new Reader()
  for (const key of input.keys()) if (!POLICY_KEYS.some((known) => known === key)) reader.unknownKey(key)
  const policy = {
    above: reader.above(input.get('above')),
    require: reader.items(input.get('require'), ['require']).flatMap(([value, at]) => reader.require(value, at)),
    limits: reader.members(input.get('limits'), 'limits').flatMap(([rule, value]) => reader.limit(rule, value)),
    forbid: reader.members(input.get('forbid'), 'forbid').flatMap(([rule, value]) => reader.forbid(rule, value)),
    hours: reader.items(input.get('hours'), ['hours']).flatMap(([value, at]) => reader.hours(value, at)),
  }
  return {policy, problems: reader.problems}
}

class Reader {
  readonly problems: Problem[] = []

  unknownKey(key: string): void {
    const close = nearest(key, POLICY_KEYS)
    this.problems.push(problem('E510', [key], {atKey: true, fix: close && didYouMean(close)}))
  }

  above(value: Value | undefined): number {
    if (value === undefined) return 0
    if (typeof value === 'number' && value >= 0) return value
    return this.misread(['above'], 'above takes a number of things', 0)
  }

  /** One value may stand for a list of one. */
  items(value: Value | undefined, at: Path): [Value, Path][] {
    if (value === undefined) return []
    return isList(value) ? value.map((item, index) => [item, [...at, index]]) : [[value, at]]
  }

  require(value: Value, at: Path): PolicyRule[] {
    const member = this.member(value, at)
    return member ? [{member, at}] : []
  }

  /** Rules by the member that they are about. */
  members(value: Value | undefined, key: string): [PolicyRule, Value][] {
    if (value === undefined) return []
    if (!isStructure(value)) return this.misread([key], `${key} takes members with their values`, [])
    return [...value].flatMap(([name, item]): [PolicyRule, Value][] => {
      const member = this.member(name, [key, name])
      return member ? [[{member, at: [key, name]}, item]] : []
    })
  }

  limit(rule: PolicyRule, value: Value): Policy['limits'] {
    const max = value instanceof Float ? value.value : Number(value)
    const isNumber = typeof value === 'number' || value instanceof Float
    return isNumber ? [{...rule, max}] : this.misread(rule.at, 'a limit is a number', [])
  }

  forbid(rule: PolicyRule, value: Value): Policy['forbid'] {
    return this.items(value, rule.at).flatMap(([pattern, at]) =>
      typeof pattern === 'string'
        ? [{...rule, pattern, at}]
        : this.misread<Policy['forbid']>(at, 'a pattern is a text, such as "*-all"', []),
    )
  }

  hours(value: Value, at: Path): Policy['hours'] {
    const hours = typeof value === 'string' ? readHours(value) : 'hours are a text'
    return typeof hours === 'string' ? this.misread(at, hours, []) : [{...hours, at}]
  }

  /** Tags are named by their keys. */
  private member(value: Value, at: Path): readonly string[] | undefined {
    if (typeof value !== 'string') return this.misread(at, 'a member is named by a text', undefined)
    const [first = '', ...rest] = value.split('.')
    if (first === 'tags' && rest.length > 0) return ['tags', rest.join('.')]
    const fault = memberFault([first, ...rest], CreateJob.input)
    return fault === undefined ? [first, ...rest] : this.misread(at, fault, undefined)
  }

  private misread<T>(at: Path, reason: string, instead: T): T {
    this.problems.push(problem('E511', at, {expected: {reason}, atKey: typeof at.at(-1) === 'string' && at.length > 1}))
    return instead
  }
}

function memberFault([name = '', ...rest]: readonly string[], shape: Shape): string | undefined {
  if (shape.type === 'list') return memberFault([name, ...rest], shape.member)
  if (shape.type === 'map') return undefined
  if (shape.type !== 'structure') return `there is no member "${name}" in a ${shape.type}`
  const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined
  if (member) return rest.length === 0 ? undefined : memberFault(rest, member.shape)
  const close = nearest(name, Object.keys(shape.members))
  return `"${name}" is not a member of create-job${close === undefined ? '' : `: did you mean ${close}?`}`
}
