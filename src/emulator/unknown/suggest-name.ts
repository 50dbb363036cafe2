// A name that the local simulator does not know → the nearest one that it does. To ask it costs nothing but the look.
import type {ResourceKind} from '../../model/resources.js'
import {nearest} from '../../text/nearest.js'
import type {LocalService} from '../local-service.js'
import type {Store} from '../store/store.js'

/** @returns nothing where the name is known, or nothing is near it */
export function suggestName(service: LocalService, kind: ResourceKind, name: string): Promise<string | undefined> {
  return service.read(({store}) => {
    const known = KINDS[kind]
    return known && !known.isKnown(store, name) ? nearest(name, known.names(store)) : undefined
  })
}

/** Of more, the comparison would be felt. */
const MOST = 20_000
const NEWEST = Number.MAX_SAFE_INTEGER

interface Kind {
  isKnown(store: Store, name: string): boolean
  names(store: Store): string[]
}

const KINDS: Readonly<Partial<Record<ResourceKind, Kind>>> = {
  thing: {
    isKnown: ({things}, name) => things.find(name) !== undefined,
    names: ({things}) => things.list(0, MOST).map(({name}) => name),
  },
  group: {
    isKnown: ({groups}, name) => groups.find(name) !== undefined,
    names: ({groups}) => groups.sizes().map(({group}) => group),
  },
  job: {
    isKnown: ({jobs}, name) => jobs.find(name) !== undefined,
    names: ({jobs}) => jobs.list({}, NEWEST, MOST).map(({jobId}) => jobId),
  },
  template: {
    isKnown: ({templates}, name) => templates.find(name) !== undefined,
    names: ({templates}) => templates.list(NEWEST, MOST).map(({templateId}) => templateId),
  },
}
