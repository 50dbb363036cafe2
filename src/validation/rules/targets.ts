// Targets: ARNs of things and thing groups, in one region of one account, each once.
import {type Arn, parseArn} from '../arn.js'
import {type Problem, problem} from '../problem.js'
import {listAt, type Request, type Rule} from '../rule.js'

const NAME = /^[a-zA-Z0-9:_-]{1,128}$/

export const checkTargets: Rule = ({input, context}) => {
  const problems: Problem[] = []
  const seen = new Set<string>()
  let first: Arn | undefined
  for (const [index, value] of (listAt(input, 'targets') ?? []).entries()) {
    if (typeof value !== 'string') continue
    const path = ['targets', index]
    const arn = parseArn(value)
    if (!arn || !isTarget(arn)) problems.push(problem('E331', path, {value, fix: arnFix(value, context)}))
    else if (seen.has(value)) problems.push(problem('W335', path, {value}))
    else {
      const found = misplaced(value, arn, first, context)
      if (found) problems.push({...found, path})
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
    return isThing ? [problem('E332', ['targets', index], {value})] : []
  })

const isTarget = ({service, region, account, type, name}: Arn) =>
  service === 'iot' && region !== '' && account !== '' && (type === 'thing' || type === 'thinggroup') && NAME.test(name)

function misplaced(value: string, arn: Arn, first: Arn | undefined, context: Request['context']): Problem | undefined {
  const {region = arn.region, account = arn.account} = first ?? context
  if (region === arn.region && account === arn.account) return undefined
  const other = {region, account}
  const expected = {place: placeOf(arn, other), other: placeOf(other, arn)}
  return problem(first ? 'E333' : 'W334', [], {value, expected})
}

type Home = Pick<Arn, 'region' | 'account'>

/** What sets a place apart from another. */
function placeOf(here: Home, there: Home): string {
  const region = here.region === there.region ? [] : [here.region]
  const account = here.account === there.account ? [] : [`account ${here.account}`]
  return [...region, ...account].join(', ')
}

function arnFix(value: string, {region = 'REGION', account = 'ACCOUNT'}: Request['context']): string | undefined {
  return NAME.test(value) && !value.startsWith('arn:')
    ? `Write arn:aws:iot:${region}:${account}:thing/${value}, or thinggroup/${value} for a group`
    : undefined
}
