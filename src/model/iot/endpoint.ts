// The endpoints of an account.
import type {StructureShape} from '../vocabulary.js'
import {EndpointAddress, EndpointType} from './scalars.js'

export const DescribeEndpointRequest = {
  type: 'structure',
  name: 'DescribeEndpointRequest',
  members: {
    endpointType: {
      shape: EndpointType,
      location: 'querystring',
      doc: 'iot:Data-ATS, iot:Jobs, iot:CredentialProvider or iot:Data (default: iot:Data)',
    },
  },
} as const satisfies StructureShape

export const DescribeEndpointResponse = {
  type: 'structure',
  name: 'DescribeEndpointResponse',
  members: {
    endpointAddress: {shape: EndpointAddress, doc: 'Host name to connect to, without scheme or path'},
  },
} as const satisfies StructureShape
