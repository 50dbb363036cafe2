// For which plane and region a request is: both planes have the same paths with different answers.
import {type Service, services} from '../model/services.js'
import type {ServiceName} from '../model/vocabulary.js'

type Headers = Readonly<Record<string, string>>

const SCOPE = /Credential=[^,\s]*?\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/

/** The region that the request is signed for. */
export function regionOf({authorization = ''}: Headers): string | undefined {
  const region = SCOPE.exec(authorization)?.[1]
  return region !== undefined && REGION.test(region) ? region : undefined
}

/**
 * The planes that may have what is asked for, the likelier first: by the scope of the signature; by AWS's own host; by what
 * the SDK says of itself. Without any of them the device plane comes first: it alone takes requests without a signature.
 */
export function planesOf({authorization = '', host = '', 'user-agent': agent = ''}: Headers): readonly ServiceName[] {
  const signedFor = SCOPE.exec(authorization)?.[2]
  const signed = Object.values<Service>(services).find(({signingName}) => signingName === signedFor)
  if (signed) return [signed.name]
  if (/(?:^|\.)jobs\.iot\.|^data\.jobs\./.test(host)) return ['iot-jobs-data']
  if (/(?:^|\.)iot\./.test(host) || /\bapi\/iot[#/]/.test(agent)) return ['iot']
  return signedFor === undefined ? ['iot-jobs-data', 'iot'] : ['iot']
}
