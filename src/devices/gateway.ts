// Between devices and the service: answers what they ask, and notifies them of what has changed, no matter who changed it. Knows
// things, topics and payloads; how messages travel is not known here.
import {
  closeGateway,
  closeSession as closeStoredSession,
  openSession as openStoredSession,
} from '../emulator/lifecycle/sessions.js'
import type {LocalService} from '../emulator/local-service.js'
import {
  type PendingKeys,
  type PendingView,
  pendingKeys,
  pendingView,
  type WatchedThings,
} from '../emulator/pending-view.js'
import type {DisconnectReason} from '../engine/connectivity.js'
import {answerDevice} from './answer-device.js'
import type {Message} from './messages.js'
import {differ, noticesOf} from './notices.js'
import {type JobsTopic, readTopic} from './topics.js'

/** How messages get to devices. */
export interface DeviceLink {
  /** To the device that has asked, whether it has subscribed or not. */
  answer(thing: string, message: Message): void
  /** To those that have subscribed. */
  notify(thing: string, message: Message): void
}

export interface GatewayOptions {
  readonly service: LocalService
  readonly link: DeviceLink
  /** Things whose devices are notified: those that have a session here, or all that nothing simulates. */
  readonly watched: WatchedThings
  /** Whether notices would get to devices now; those that would not are sent later. */
  readonly isReady?: () => boolean
  /** What went wrong, for people. */
  readonly onError: (error: unknown) => void
  /** How often changes are looked for, in milliseconds. */
  readonly interval?: number
}

const INTERVAL_MS = 250
const BEAT_MS = 5_000
const NOTHING: PendingKeys = []

export class Gateway {
  /** What each device was last notified of. Things that are not in it have nothing to do. */
  private readonly known = new Map<string, PendingKeys>()
  private mark = ''
  private beatAt = 0
  private isWaiting = false
  private timer: NodeJS.Timeout | undefined
  /** What is done next waits for what was begun before: answers and notices keep their order. */
  private last: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly options: GatewayOptions,
    private readonly id: number,
  ) {}

  static async open(options: GatewayOptions): Promise<Gateway> {
    const {service, interval = INTERVAL_MS, watched} = options
    const id = await service.write(({store, real}) => store.gateways.add(real))
    const gateway = new Gateway(options, id)
    if (watched === 'manual') {
      for (const [thing, keys] of await service.read((context) => pendingKeys(context, watched))) {
        gateway.known.set(thing, keys)
      }
    }
    gateway.timer = setInterval(() => void gateway.refresh(), interval)
    return gateway
  }

  /** @returns whether there is such a thing */
  connect(thing: string): Promise<boolean> {
    return this.inTurn(async () => {
      const keys = await this.options.service.write((context) => {
        const found = context.store.things.find(thing)
        if (!found) return undefined
        openStoredSession(context, found.id, this.id)
        return pendingView(context, thing)?.keys ?? NOTHING
      })
      if (keys) this.known.set(thing, keys)
      return keys !== undefined
    })
  }

  disconnect(thing: string, reason: DisconnectReason): Promise<void> {
    return this.inTurn(async () => {
      this.known.delete(thing)
      await this.options.service.write((context) => {
        const found = context.store.things.find(thing)
        if (found) closeStoredSession(context, found.id, this.id, reason)
      })
    })
  }

  /** @returns whether the topic is one of IoT Jobs */
  receive(topic: string, payload: string): boolean {
    const read = readTopic(topic)
    if (read) void this.inTurn(() => this.answer(topic, read, payload)).catch(this.options.onError)
    return read !== undefined
  }

  /** Looks for what others and time have changed. One look that waits for its turn is enough. */
  async refresh(): Promise<void> {
    if (this.isWaiting) return
    this.isWaiting = true
    try {
      await this.inTurn(() => {
        this.isWaiting = false
        return this.notifyAll()
      })
    } catch (error) {
      this.options.onError(error)
    }
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.inTurn(() =>
      this.options.service.write((context) => closeGateway(context, this.id, 'SERVER_INITIATED_DISCONNECT')),
    )
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.last.then(work, work)
    this.last = next.catch(() => undefined)
    return next
  }

  private async answer(topic: string, read: JobsTopic, payload: string): Promise<void> {
    const {service, link} = this.options
    link.answer(read.thing, await answerDevice(service, topic, read, payload))
    const view = await service.read((context) => pendingView(context, read.thing))
    if (view) this.notify(read.thing, view)
  }

  private async notifyAll(): Promise<void> {
    const {service, watched, isReady = () => true} = this.options
    await this.beat()
    if (!isReady()) return
    const found = await service.read((context) => {
      const mark = context.store.changeMark()
      if (mark === this.mark) return undefined
      const now = pendingKeys(context, watched)
      const names = watched === 'manual' ? new Set([...this.known.keys(), ...now.keys()]) : this.known.keys()
      const changed = [...names].filter((thing) => differ(this.known.get(thing) ?? NOTHING, now.get(thing) ?? NOTHING))
      return {mark, views: changed.map((thing) => ({thing, view: pendingView(context, thing)}))}
    })
    if (!found) return
    this.mark = found.mark
    for (const {thing, view} of found.views) {
      if (view) this.notify(thing, view)
      else this.known.delete(thing)
    }
  }

  private notify(thing: string, view: PendingView): void {
    const {link, watched} = this.options
    const before = this.known.get(thing)
    if (before === undefined && watched === 'connected') return
    for (const message of noticesOf(thing, before ?? NOTHING, view)) link.notify(thing, message)
    if (watched === 'manual' && view.keys.length === 0) this.known.delete(thing)
    else this.known.set(thing, view.keys)
  }

  /** A sign of life. After a pause of the whole machine the sessions were taken for lost; they go on. */
  private async beat(): Promise<void> {
    const {service, watched} = this.options
    if (performance.now() - this.beatAt < BEAT_MS && this.beatAt > 0) return
    this.beatAt = performance.now()
    await service.write((context) => {
      const {gateways, things} = context.store
      if (!gateways.beat(this.id, context.real) || watched === 'manual') return
      for (const name of this.known.keys()) {
        const thing = things.find(name)
        if (thing) openStoredSession(context, thing.id, this.id)
      }
    })
  }
}
