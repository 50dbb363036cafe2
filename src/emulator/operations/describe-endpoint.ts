// DescribeEndpoint: where the service was reached.
import type {Handler} from '../context.js'
import {invalidRequest} from '../service-exception.js'

const TYPES: readonly string[] = ['iot:Data', 'iot:Data-ATS', 'iot:CredentialProvider', 'iot:Jobs']
/** For requests that came without a network; the name can never resolve. */
const NO_ADDRESS = 'iotjobs.invalid'

export const describeEndpoint: Handler<'iot.DescribeEndpoint'> = ({endpointType = 'iot:Data'}, {host}) => {
  if (!TYPES.includes(endpointType)) throw invalidRequest(`Endpoint type ${endpointType} is invalid.`)
  return {endpointAddress: host ?? NO_ADDRESS}
}
