// Which plane a request is for: both have the same paths with different answers.
import {type Service, services} from '../model/services.js'
import type {ServiceName} from '../model/vocabulary.js'

const SCOPE = /Credential=[^,\s]*?\/([^/,\s]+)\/aws4_request/

/** By the scope of the signature; without one by the host that was asked; otherwise the control plane. */
export function planeOf(headers: Readonly<Record<string, string>>): ServiceName {
  const scope = SCOPE.exec(headers.authorization ?? '')?.[1]
  const signed = Object.values<Service>(services).find(({signingName}) => signingName === scope)
  if (signed) return signed.name
  return /(?:^|\.)jobs\.iot\.|^data\.jobs\./.test(headers.host ?? '') ? 'iot-jobs-data' : 'iot'
}
