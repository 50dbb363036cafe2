// The two planes of the IoT Jobs API.
import type {ServiceName} from './vocabulary.js'

export interface Service {
  readonly name: ServiceName
  /** The name in the credential scope of a signature; also the AWS CLI's name for the service. */
  readonly signingName: string
  /** The prefix of the default host: `PREFIX.REGION.amazonaws.com`. */
  readonly endpointPrefix: string
  /** Names the variable and the profile key that set the endpoint: `AWS_ENDPOINT_URL_IOT`, `iot`. */
  readonly endpointVariable: string
  readonly title: string
}

export const services: Readonly<Record<ServiceName, Service>> = {
  iot: {
    name: 'iot',
    signingName: 'iot',
    endpointPrefix: 'iot',
    endpointVariable: 'IOT',
    title: 'AWS IoT (control plane)',
  },
  'iot-jobs-data': {
    name: 'iot-jobs-data',
    signingName: 'iot-jobs-data',
    endpointPrefix: 'data.jobs.iot',
    endpointVariable: 'IOT_JOBS_DATA_PLANE',
    title: 'AWS IoT Jobs Data (device plane)',
  },
}
