// Targets: ARNs of things and thing groups, in one region of one account, each once.

import {listAt} from '../../members/shaped.js'
import {type Arn, parseArn} from '../../model/arn.js'
import {isPartition, partitionOf} from '../../model/partition.js'
import {likelySource} from '../../text/likely-source.js'
import {quotesHint} from '../../value/json/json-hints.js'
import type {Problem} from '../problem.js'
import {type InputPath, problemAt, type Request, type Rule} from '../rule.js'
import {arnFault} from '../values/arn-fault.js'
import {checkRegionMismatch, differingParts} from '../values/region-mismatch.js'

const WANTED = {service: 'iot', types: ['thing', 'thinggroup'], name: /^[a-zA-Z0-9:_-]{1,128}$/} as const
const NAME = WANTED.name

export const checkTargets: Rule = ({input, context}) => {
  const problems: Problem[] = []
  const seen = new Set<string>()
  let first: Arn | undefined
  for (const [index, value] of (listAt(input, 'targets') ?? []).entries()) {
    if (typeof value !== 'string') continue
    const path = ['targets', index] as const
    const arn = parseArn(value)
    if (!arn || !isTarget(arn) || isAstray(arn))
      problems.push(problemAt('E331', path, {value, fix: arnFix(value, context)}))
    else if (seen.has(value)) problems.push(problemAt('W335', path, {value}))
    else {
      const found = first ? apart(value, arn, first, path) : checkRegionMismatch(value, arn, context, path)
      if (found) problems.push(found)
      first ??= arn
    }
    seen.add(value)
  }
  return problems
}

/** Further targets of a job must be groups. */
export const checkGroupTargets: Rule = ({input}) =>
  (listAt(input, 'targets') ?? []).flatMap((value, index) => {
    const isThing = typeof value === 'string' && parseArn(value)?.type === 'thing'
    return isThing ? [problemAt('E332', ['targets', index], {value})] : []
  })

/** In a partition that its region does not lie in. */
const isAstray = ({partition, region}: Arn) => isPartition(partition) && partitionOf(region).id !== partition

const isTarget = ({service, region, account, type, name}: Arn) =>
  service === 'iot' && region !== '' && account !== '' && (type === 'thing' || type === 'thinggroup') && NAME.test(name)

function apart(value: string, arn: Arn, first: Arn, path: InputPath): Problem | undefined {
  const expected = differingParts(arn, first)
  return expected && problemAt('E333', path, {value, expected})
}

function arnFix(value: string, {region = 'REGION', account = 'ACCOUNT'}: Request['context']): string | undefined {
  const fault = arnFault(value, WANTED)
  const source = likelySource(value)
  if (source?.kind === 'file') return `To read the targets from a file, one a line, write ${source.url}`
  if (/^(['"]).*\1$/s.test(value)) return quotesHint(value.slice(0, 1))
  const parts = value.split(/\s*[,;]\s*|\s+/).filter((part) => part !== '')
  if (parts.length > 1 && areAlike(parts))
    return `Give each target on its own, with spaces between them and no commas: ${parts.join(' ')}`
  const start = `arn:${partitionOf(region).id}:iot:${region}:${account}:`
  return fault ?? (value.startsWith('arn:') ? undefined : beginningFix(value, start))
}

/** What is not an ARN from its beginning on. */
function beginningFix(value: string, start: string): string | undefined {
  if (/^arn:/i.test(value)) return `Write "arn" in lower case: arn${value.slice('arn'.length)}`
  if (/^aws[\w-]*:iot:/.test(value)) return `Its beginning is missing: arn:${value}`
  if (/^(?:thing|thinggroup)\/./.test(value)) return `Write ${start}${value}`
  return NAME.test(value) ? `Write ${start}thing/${value}, or thinggroup/${value} for a group` : undefined
}

/** A list that was not taken apart; else a space is a slip within one of them. */
const areAlike = (parts: readonly string[]) =>
  parts.every((part) => part.startsWith('arn:')) || parts.every((part) => NAME.test(part))
