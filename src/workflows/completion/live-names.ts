// Names that only a service knows: the embedded one's from its state, AWS's from a cache or by asking. Completion says
// nothing where anything at all goes wrong, and never waits for long.
import {join} from 'node:path'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {userFolder} from '../../files/user-folders.js'
import {SIMULATOR} from '../../model/local-simulator.js'
import type {ResourceKind} from '../../model/resources.js'
import {isSafe, type NamePair} from './name-pair.js'
import type {NamesCache} from './names-cache.js'
import type {WantedNames} from './suggestions.js'

export async function liveNames(wanted: WantedNames, runtime: Runtime): Promise<readonly string[]> {
  try {
    if (wanted.local || isLocal(runtime)) return (await localNames(wanted, runtime)).filter(isSafe)
    const pairs = await Promise.all(wanted.kinds.map((kind) => remoteNames(kind, wanted, runtime)))
    return pairs.flat().map(wantedPart(wanted)).filter(isSafe)
  } catch {
    return []
  }
}

const wantedPart =
  ({as}: WantedNames) =>
  ([name, arn]: NamePair) =>
    as === 'name' ? name : arn

async function localNames(wanted: WantedNames, runtime: Runtime): Promise<readonly string[]> {
  const [{namesInState}, {statePath}, {settingsOf}] = await Promise.all([
    import('../../emulator/state/names-in-state.js'),
    import('../../cli/session/local-simulator.js'),
    import('../../cli/session/settings-of.js'),
  ])
  const {region = SIMULATOR.region} = await settingsOf(runtime, true)
  return namesInState(statePath(runtime), region, wanted)
}

/**
 * What was made a moment ago is in no cache yet: where that has nothing to offer, the service is asked again. So it is where
 * patience has cut the listing, as the name may be among the rest; the part stays of use where the service is slower now.
 */
async function remoteNames(kind: ResourceKind, wanted: WantedNames, runtime: Runtime): Promise<readonly NamePair[]> {
  const jobId = kind === 'thing' ? wanted.jobId : undefined
  const cache = await openCache([kind, jobId], runtime)
  const known = await cache.read()
  if (known.whole && known.pairs.some((pair) => wantedPart(wanted)(pair).startsWith(wanted.begin))) return known.pairs
  const {askNames} = await import('./ask-names.js')
  const asked = await askNames(kind, jobId, runtime)
  const tellsMore = asked.whole || asked.pairs.length > known.pairs.length
  if (tellsMore && asked.pairs.length > 0) await cache.keep(asked)
  return asked.whole ? asked.pairs : [...asked.pairs, ...known.pairs]
}

/** Whatever tells one account or endpoint from another: a profile may have been pointed elsewhere, too. */
async function openCache(question: readonly unknown[], {globals, env, home, now}: Runtime): Promise<NamesCache> {
  const [{namesCache}, {configState}] = await Promise.all([
    import('./names-cache.js'),
    import('../../settings/config-files.js'),
  ])
  const folder = userFolder('cache', {env, home})
  const {profile, region, endpointUrl} = globals
  const account = Object.entries(env).filter(([name]) => name.startsWith('AWS_'))
  return namesCache(
    folder && join(folder, 'completion'),
    [...question, profile, region, endpointUrl, account.sort(), await configState(env, home)],
    now(),
  )
}
