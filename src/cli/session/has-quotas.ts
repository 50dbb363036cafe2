// Whether the service that requests go to has AWS's quotas: not on this machine, unless the user says so.
import type {ServiceName} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {isOn} from '../runtime/environment-switch.js'
import type {Runtime} from '../runtime/runtime.js'
import {isLocal} from './local-simulator.js'

const THIS_MACHINE = /^https?:\/\/(?:[^/@]*@)?(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?(?:\/|$)/i

/** `IOTJOBS_PACE=1` is for tunnels, which lead from this machine to AWS. */
export function hasQuotas(
  {endpointUrls}: Settings,
  runtime: Pick<Runtime, 'globals' | 'env'>,
  service: ServiceName = 'iot',
): boolean {
  if (isLocal(runtime)) return false
  return isOn(runtime.env, 'IOTJOBS_PACE') || !THIS_MACHINE.test(endpointUrls[service] ?? '')
}
