// Where STS and IAM Identity Center are asked, in each partition, by FIPS and by IPv6. Pure.
import {partitionOf} from '../../model/partition.js'
import type {Settings} from '../../settings/resolve-settings.js'

/** @param name as hosts have it: `sts`, `oidc`, `portal.sso` */
export function identityUrl(
  name: 'sts' | 'oidc' | 'portal.sso',
  region: string,
  {fips, dualstack}: Pick<Settings, 'fips' | 'dualstack'>,
): string {
  const {id, dnsSuffix, dualStackSuffix} = partitionOf(region)
  // GovCloud's plain hosts are FIPS, and have no others.
  const isNamedFips = fips && (dualstack || id !== 'aws-us-gov')
  return `https://${name}${isNamedFips ? '-fips' : ''}.${region}.${dualstack ? dualStackSuffix : dnsSuffix}`
}
