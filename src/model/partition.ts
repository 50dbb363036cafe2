// The parts of AWS that know nothing of one another. A region lies in one; its ARNs and its hosts are written as there.

export interface Partition {
  /** The second word of its ARNs. */
  readonly id: string
  /** How its hosts end. */
  readonly dnsSuffix: string
  /** The same of hosts that are reached by IPv6, too. */
  readonly dualStackSuffix: string
}

const AWS: Partition = {id: 'aws', dnsSuffix: 'amazonaws.com', dualStackSuffix: 'api.aws'}

/** How the names of their regions begin. From AWS's public list of partitions. */
const OTHERS: readonly (readonly [begin: string, partition: Partition])[] = [
  ['cn-', {id: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', dualStackSuffix: 'api.amazonwebservices.com.cn'}],
  ['us-gov-', {id: 'aws-us-gov', dnsSuffix: 'amazonaws.com', dualStackSuffix: 'api.aws'}],
  ['us-iso-', {id: 'aws-iso', dnsSuffix: 'c2s.ic.gov', dualStackSuffix: 'api.aws.ic.gov'}],
  ['us-isob-', {id: 'aws-iso-b', dnsSuffix: 'sc2s.sgov.gov', dualStackSuffix: 'api.aws.scloud'}],
  ['eu-isoe-', {id: 'aws-iso-e', dnsSuffix: 'cloud.adc-e.uk', dualStackSuffix: 'api.cloud-aws.adc-e.uk'}],
  ['us-isof-', {id: 'aws-iso-f', dnsSuffix: 'csp.hci.ic.gov', dualStackSuffix: 'api.aws.hci.ic.gov'}],
  ['eusc-', {id: 'aws-eusc', dnsSuffix: 'amazonaws.eu', dualStackSuffix: 'api.amazonwebservices.eu'}],
]

/** @returns that of most regions for regions that are not known yet */
export function partitionOf(region: string): Partition {
  return OTHERS.find(([begin]) => region.startsWith(begin))?.[1] ?? AWS
}

/** Of those that are known. */
export const isPartition = (id: string): boolean => id === AWS.id || OTHERS.some(([, one]) => one.id === id)

export const DNS_SUFFIXES: readonly string[] = [
  ...new Set([AWS, ...OTHERS.map(([, one]) => one)].map((one) => one.dnsSuffix)),
]
