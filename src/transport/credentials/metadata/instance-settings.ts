// Environment and profile → how the metadata service of an EC2 instance is asked. Pure; every variable is the AWS CLI's.
import {findSetting, isTrue, type Sources} from '../../../settings/setting.js'

export interface InstanceSettings {
  readonly isDisabled: boolean
  readonly endpoint: string
  /** In seconds, for each request. */
  readonly timeout: number
  readonly attempts: number
  /** Whether requests without a token may be tried, which is version 1. */
  readonly allowsVersion1: boolean
}

const [IPV4, IPV6] = ['http://169.254.169.254', 'http://[fd00:ec2::254]']

export function instanceOf(profile: Sources['profile'], env: Sources['env']): InstanceSettings {
  const find = (variable: string, key: string) => findSetting({env, profile}, variable, key)
  const mode = find('AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE', 'ec2_metadata_service_endpoint_mode')?.value.toLowerCase()
  const isIpv6 = mode === 'ipv6' || (mode === undefined && isTrue(find('AWS_IMDS_USE_IPV6', 'imds_use_ipv6')))
  const endpoint = find('AWS_EC2_METADATA_SERVICE_ENDPOINT', 'ec2_metadata_service_endpoint')?.value
  return {
    isDisabled: env.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true',
    endpoint: (endpoint ?? (isIpv6 ? IPV6 : IPV4)).replace(/\/+$/, ''),
    timeout: numberOf(find('AWS_METADATA_SERVICE_TIMEOUT', 'metadata_service_timeout')?.value),
    attempts: numberOf(find('AWS_METADATA_SERVICE_NUM_ATTEMPTS', 'metadata_service_num_attempts')?.value),
    allowsVersion1: !isTrue(find('AWS_EC2_METADATA_V1_DISABLED', 'ec2_metadata_v1_disabled')),
  }
}

const DEFAULT = 1
const MOST = 60

/** Nonsense counts as the default: on most machines the service is not there at all. */
function numberOf(text: string | undefined): number {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? Math.min(number, MOST) : DEFAULT
}
