// The endpoints of an account.
import type {StructureShape} from '../vocabulary.js'
import {EndpointAddress, EndpointType} from './scalars.js'

export const DescribeEndpointRequest = {
  type: 'structure',
  name: 'DescribeEndpointRequest',
  members: {
    endpointType: {shape: EndpointType, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const DescribeEndpointResponse = {
  type: 'structure',
  name: 'DescribeEndpointResponse',
  members: {
    endpointAddress: {shape: EndpointAddress, doc: ''},
  },
} as const satisfies StructureShape
