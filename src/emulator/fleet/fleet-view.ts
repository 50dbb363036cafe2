// What fleets there are, and how one thing of them is.
import type {Behaviour} from '../../engine/device.js'
import {isOffline} from '../../engine/device.js'
import {isSpan, type Span, type Spread} from '../../engine/spread.js'
import type {LocalService} from '../local-service.js'
import {thingConnectivity} from '../registry/connectivity.js'
import {UnknownName} from '../unknown/unknown-name.js'

/** Spans in seconds, shares in percent: as they are typed. */
interface BehaviourView {
  readonly seed: number
  readonly pickupSeconds: SpreadView
  readonly durationSeconds: SpreadView
  readonly fail: readonly {readonly percent: number; readonly reason: string}[]
  readonly rejectPercent: number
  readonly timeoutPercent: number
  readonly offlinePercent: number
  readonly certificate?: Behaviour['certificate']
  readonly authorization?: Behaviour['authorization']
}

/** From and to; or several of them with their shares. */
type SpreadView = readonly number[] | readonly {readonly percent: number; readonly seconds: readonly number[]}[]

export interface FleetView {
  readonly things: number
  readonly groups: readonly {readonly group: string; readonly things: number}[]
  /** How many things behave how by themselves. */
  readonly simulated: readonly (BehaviourView & {readonly things: number})[]
}

export function viewFleet(service: LocalService): Promise<FleetView> {
  return service.read(({store}) => ({
    things: store.things.count(),
    groups: store.groups.sizes(),
    simulated: store.behaviours.list().map(({behaviour, things}) => ({things, ...viewOf(behaviour)})),
  }))
}

export interface ThingView {
  readonly thing: string
  readonly groups: readonly string[]
  readonly connected: boolean
  /** Absent where it is connected over MQTT, or it waits for the device plane. */
  readonly behaviour?: BehaviourView & {readonly offline: boolean}
  /** The newest first, ten at most. */
  readonly executions: readonly {readonly jobId: string; readonly executionNumber: number; readonly status: string}[]
}

/** @throws UnknownName where there is no such thing */
export function viewThing(service: LocalService, name: string): Promise<ThingView> {
  return service.read((context) => {
    const {store} = context
    const thing = store.things.find(name)
    if (!thing) throw new UnknownName('thing', name)
    const {behaviour: id} = store.things.simulated(thing.id) ?? {behaviour: null}
    const behaviour = id === null ? undefined : store.behaviours.get(id)
    const executions = store.executions.listOfThing(thing.id, {}, Number.MAX_SAFE_INTEGER, SHOWN)
    return {
      thing: name,
      groups: store.groups.listOfThing(thing.id, 0, Number.MAX_SAFE_INTEGER).map((group) => group.name),
      connected: thingConnectivity(context, thing, store.presences.get(thing.id)).connected,
      ...(behaviour && {behaviour: {...viewOf(behaviour), offline: isOffline(behaviour, name)}}),
      executions: executions.map(({jobId, number, status}) => ({jobId, executionNumber: number, status})),
    }
  })
}

const SHOWN = 10

function viewOf({seed, pickup, duration, fail, reject, timeout, offline, ...identity}: Behaviour): BehaviourView {
  return {
    seed,
    pickupSeconds: spreadOf(pickup),
    durationSeconds: spreadOf(duration),
    fail: fail.map(({share, reason}) => ({percent: percent(share), reason})),
    rejectPercent: percent(reject),
    timeoutPercent: percent(timeout),
    offlinePercent: percent(offline),
    ...identity,
  }
}

function spreadOf(spread: Spread): SpreadView {
  const seconds = (span: Span) => span.map((milliseconds) => milliseconds / 1000)
  if (isSpan(spread)) return seconds(spread)
  return spread.map(({share, span}) => ({percent: percent(share), seconds: seconds(span)}))
}

const percent = (share: number) => Math.round(share * 10_000) / 100
