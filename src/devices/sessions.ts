// The sessions of the embedded broker: one client for each thing, how it ended, and messages to it in their order.
import type {Aedes, Client, PublishPacket} from 'aedes'
import type {DisconnectReason} from '../engine/connectivity.js'
import type {DeviceLink} from './gateway.js'
import type {Message} from './messages.js'

interface Session {
  readonly client: Client
  /** Messages that are in progress. */
  sending: Promise<void>
}

export class Sessions implements DeviceLink {
  private readonly byThing = new Map<string, Session>()
  private readonly reasons = new WeakMap<Client, DisconnectReason>()
  private readonly topics = new WeakMap<Client, Set<string>>()

  constructor(private readonly broker: Aedes) {}

  begins(client: Client): void {
    this.byThing.set(client.id, {client, sending: Promise.resolve()})
  }

  /** Why the session ends; the first reason counts. */
  ends(client: Client, reason: DisconnectReason): void {
    if (!this.reasons.has(client)) this.reasons.set(client, reason)
  }

  /** Another client of the same thing is about to take its place. */
  givesWay(thing: string): void {
    const client = this.byThing.get(thing)?.client
    if (client) this.ends(client, 'DUPLICATE_CLIENTID')
  }

  /** Aedes keeps to itself whether a client has said goodbye. */
  reasonOf(client: Client & {readonly _disconnected?: boolean}): DisconnectReason {
    return this.reasons.get(client) ?? (client._disconnected ? 'CLIENT_INITIATED_DISCONNECT' : 'CONNECTION_LOST')
  }

  /** @returns whether it was the thing's session: a newer one of the same thing goes on */
  isOver(client: Client): boolean {
    return this.byThing.get(client.id)?.client === client && this.byThing.delete(client.id)
  }

  /** @returns whether it may have one more subscription */
  subscribes(client: Client, topic: string, most: number): boolean {
    const topics = this.topics.get(client) ?? new Set()
    if (topics.size >= most && !topics.has(topic)) return false
    this.topics.set(client, topics.add(topic))
    return true
  }

  unsubscribes(client: Client, topics: readonly string[]): void {
    for (const topic of topics) this.topics.get(client)?.delete(topic)
  }

  answer(thing: string, message: Message): void {
    this.send(thing, (client, sent) => client.publish(packetOf(message, 0), sent))
  }

  notify(thing: string, message: Message): void {
    this.send(thing, (_, sent) => this.broker.publish(packetOf(message, 1), sent))
  }

  private send(thing: string, publish: (client: Client, sent: () => void) => void): void {
    const session = this.byThing.get(thing)
    if (!session) return
    const {client, sending} = session
    session.sending = sending.then(() => new Promise((resolve) => publish(client, () => resolve())))
  }
}

const packetOf = ({topic, payload}: Message, qos: 0 | 1): PublishPacket => ({
  cmd: 'publish',
  topic,
  payload,
  qos,
  dup: false,
  retain: false,
})
