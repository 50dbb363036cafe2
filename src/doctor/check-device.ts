// Whether the device can take the job: its certificates, what their policies allow, and whether it is connected.

import {shellFlag} from '../text/shell-quote.js'
import {utc} from './check-job.js'
import {type Finding, finding} from './finding.js'
import type {Certificate, ThingFacts} from './thing-facts.js'

export function checkDevice(facts: ThingFacts): readonly Finding[] {
  return [...checkConnection(facts), ...checkCertificates(facts), ...checkPolicies(facts)]
}

const CONNECTIVITY = 'iot:GetThingConnectivityData'

function checkConnection({thing, connectivity}: ThingFacts): readonly Finding[] {
  if ('unknown' in connectivity)
    return [finding('connection', 'unknown', 'whether it is connected is not known', connectivity.unknown)]
  const {connected, since, reason, clientId} = connectivity.value
  const from = since === undefined ? '' : ` since ${utc(since)}`
  if (!connected) {
    const why = reason === undefined ? '' : `: ${reason}`
    return [finding('connection', 'problem', `not connected${from}${why}`, CONNECTIVITY)]
  }
  const found = [finding('connection', 'ok', `connected${from}`, CONNECTIVITY)]
  if (clientId === undefined || clientId === thing) return found
  return [...found, finding('connection', 'note', `its client id is ${clientId}, not its name`, CONNECTIVITY)]
}

function checkCertificates({certificates, now}: ThingFacts): readonly Finding[] {
  if ('unknown' in certificates)
    return [finding('certificate', 'unknown', 'its certificates are not known', certificates.unknown)]
  if (certificates.value.length === 0)
    return [finding('certificate', 'note', 'no certificate is attached to it', 'iot:ListThingPrincipals')]
  const usable = certificates.value.filter((one) => isUsable(one, now))
  if (usable.length > 0) return [finding('certificate', 'ok', 'an active certificate', 'iot:DescribeCertificate')]
  return certificates.value.map(({id, status, expires}) => {
    const state = isOver(expires, now) ? `expired at ${utc(expires ?? now)}` : `is ${status}`
    const fix =
      status === 'INACTIVE'
        ? [`aws iot update-certificate ${shellFlag('--certificate-id', id)} --new-status ACTIVE`]
        : []
    return finding('certificate', 'problem', `certificate ${id.slice(0, 8)} ${state}`, 'iot:DescribeCertificate', fix)
  })
}

/** Whether a device can connect with it. */
export const isUsable = ({status, expires}: Certificate, now: number): boolean =>
  status === 'ACTIVE' && !isOver(expires, now)

const isOver = (expires: number | undefined, now: number) => expires !== undefined && expires <= now

function checkPolicies({permissions}: ThingFacts): readonly Finding[] {
  if ('unknown' in permissions)
    return [finding('policy', 'unknown', 'what its policies allow is not known', permissions.unknown)]
  if (permissions.value.length === 0) return []
  const denied = permissions.value.filter(({isAllowed}) => isAllowed === false)
  if (denied.length === 0 && permissions.value.some(({isAllowed}) => isAllowed === undefined))
    return [finding('policy', 'unknown', 'what its policies allow is not judged here', 'iot:TestAuthorization')]
  if (denied.length === 0)
    return [finding('policy', 'ok', 'its policies allow all that jobs need', 'iot:TestAuthorization')]
  return denied.map(({action, resource}) =>
    finding('policy', 'problem', `its policies do not allow ${action} ${resource}`, 'iot:TestAuthorization'),
  )
}
