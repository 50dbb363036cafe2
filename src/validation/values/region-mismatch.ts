// An ARN that names something in another region or account than where the request goes, and what sets the two apart.
import {type Arn, arnText} from '../../model/arn.js'
import {partitionOf} from '../../model/partition.js'
import type {Problem} from '../problem.js'
import {type InputPath, problemAt} from '../rule.js'

/** What is not known is left out. */
export interface Destination {
  readonly region?: string | undefined
  readonly account?: string | undefined
}

/** @returns nothing where the ARN lies there, or it is not known where the request goes */
export function checkRegionMismatch(
  value: string,
  arn: Arn,
  destination: Destination,
  path: InputPath,
): Problem | undefined {
  const apart = differingParts(arn, destination)
  if (!apart) return undefined
  const moved = arnText(movedTo(destination, arn))
  const isNear = destination.region === undefined || destination.region === arn.region
  const fix = isNear ? `Write ${moved}` : `Set --region ${arn.region}, or write ${moved}`
  return problemAt('W334', path, {value, expected: apart, fix})
}

/** What has no region or account, such as a role or a managed template, has none there either. */
function movedTo({region, account}: Destination, arn: Arn): Arn {
  return {
    ...arn,
    partition: region ? partitionOf(region).id : arn.partition,
    region: arn.region && (region ?? arn.region),
    account: arn.account && (account ?? arn.account),
  }
}

/** Parts of the one and of the other that differ, as text; what belongs to no account differs in none. */
export function differingParts(
  one: Destination,
  other: Destination,
): {readonly place: string; readonly other: string} | undefined {
  const regions = differ(one.region, other.region)
  const accounts = differ(one.account, other.account)
  if (!regions && !accounts) return undefined
  const text = ({region, account}: Destination) =>
    [...(regions ? [region] : []), ...(accounts ? [`account ${account}`] : [])].join(', ')
  return {place: text(one), other: text(other)}
}

const differ = (one: string | undefined, other: string | undefined) => Boolean(one && other && one !== other)
