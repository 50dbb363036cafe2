// The device plane of an account has a host of its own, which AWS wants to be asked for: the general host is refused.
import {OtherError, ServiceError} from '../../errors/cli-error.js'
import {inputOf, outputOf} from '../../members/operation-members.js'
import {DescribeEndpoint} from '../../model/iot/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {addressUrl, isAddress} from './endpoint-address.js'
import type {EndpointCache} from './endpoint-cache.js'

type Send = (operation: Operation, input: Structure) => Promise<Structure>

/** The type that the guide names for jobs over HTTPS comes first; accounts where it is refused answer to the second. */
const TYPES = ['iot:Jobs', 'iot:Data-ATS'] as const

const WITHOUT_ASKING = 'To do without asking, name it: --endpoint-url, or AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE'

export interface Discovery {
  /** To the control plane. */
  readonly send: Send
  /** Where that one is, when it is not AWS's own. */
  readonly controlEndpoint: string | undefined
  readonly cache: EndpointCache
  readonly key: string
}

/** @returns the URL of the device plane */
export async function discoverEndpoint({send, controlEndpoint, cache, key}: Discovery): Promise<string> {
  return addressUrl((await cache.find(key)) ?? (await askAndRemember(send, cache, key)), controlEndpoint)
}

async function askAndRemember(send: Send, cache: EndpointCache, key: string): Promise<string> {
  const address = await ask(send)
  await cache.remember(key, address)
  return address
}

async function ask(send: Send): Promise<string> {
  const [first, second] = TYPES
  try {
    return await askFor(send, first)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    if (error.code === 'InvalidRequestException') return askFor(send, second)
    // Devices are often not allowed to ask.
    throw error.withHints([WITHOUT_ASKING])
  }
}

async function askFor(send: Send, type: string): Promise<string> {
  const output = await send(DescribeEndpoint, inputOf(DescribeEndpoint, {endpointType: type}))
  const {endpointAddress: address} = outputOf(DescribeEndpoint, output)
  if (isAddress(address)) return address
  const instead = address ? `with ${JSON.stringify(address)}, which is not a host,` : 'without an address'
  throw new OtherError('ResponseParserError', `DescribeEndpoint answered ${instead} for ${type}`, {
    hints: [WITHOUT_ASKING],
  })
}
