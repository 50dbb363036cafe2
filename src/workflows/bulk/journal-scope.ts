// Where the work of a journal is done, in words and without secrets: the same id is another job in another account or region.
import {createHash} from 'node:crypto'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal, requestDestination, statePath} from '../../cli/session/local-simulator.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Profile} from '../../settings/choose-profile.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {addressText} from '../../text/address-text.js'

type RuntimePart = Pick<Runtime, 'globals' | 'env' | 'home' | 'cwd'>

export function journalScope({service}: Operation, settings: Settings, runtime: RuntimePart): string {
  const {region = 'no region'} = requestDestination(settings.region, runtime)
  if (isLocal(runtime)) return `${region} of the local state ${JSON.stringify(statePath(runtime))}`
  const url = settings.endpointUrls[service]
  const endpoint = url === undefined ? '' : ` at ${addressText(url)}`
  return `${region}${endpoint} with ${keysOf(settings.profile, runtime)}`
}

/** Temporary keys change at each renewal: work that was tied to them could not be resumed. */
function keysOf({name, typed}: Profile, {env}: RuntimePart): string {
  if (typed || !env.AWS_ACCESS_KEY_ID) return `profile ${JSON.stringify(name)}`
  if (env.AWS_SESSION_TOKEN || env.AWS_SECURITY_TOKEN) return 'temporary keys of the environment'
  const hash = createHash('sha256').update(env.AWS_ACCESS_KEY_ID).digest('hex')
  return `keys of the environment (${hash.slice(0, 8)})`
}
