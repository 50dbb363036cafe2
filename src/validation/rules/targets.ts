// Targets: ARNs of things and thing groups, in one region of one account, each once.

import {listAt} from '../../members/shaped.js'
import {type Arn, parseArn} from '../../model/arn.js'
import {partitionOf} from '../../model/partition.js'
import {likelySource} from '../../text/likely-source.js'
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
    if (!arn || !isTarget(arn)) problems.push(problemAt('E331', path, {value, fix: arnFix(value, context)}))
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
  const parts = value.split(/\s*[,;]\s*|\s+/).filter((part) => part !== '')
  if (parts.length > 1) return `Give each target on its own, with spaces between them and no commas: ${parts.join(' ')}`
  return (
    fault ??
    (NAME.test(value) && !value.startsWith('arn:')
      ? `Write arn:${partitionOf(region).id}:iot:${region}:${account}:thing/${value}, or thinggroup/${value} for a group`
      : undefined)
  )
}
