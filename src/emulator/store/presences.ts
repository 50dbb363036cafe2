// When things were last seen, and which of them are connected, in the state file.
import type {DisconnectReason, Presence} from '../../engine/connectivity.js'
import type {Sql} from './sql.js'

interface PresenceRow {
  readonly thing: number
  readonly connected: number
  readonly at: number
  readonly reason: DisconnectReason | null
  readonly gateway: number | null
  readonly behaviour: number | null
}

interface Opened {
  readonly at: number
  readonly gateway: number
  /** How the thing behaves when it is not connected, where it is simulated. */
  readonly behaviour: number | null
}

export class Presences {
  constructor(private readonly sql: Sql) {}

  get(thing: number): Presence | undefined {
    const row = this.row(thing)
    return row && toPresence(row)
  }

  /** A device without a session sent a request. */
  contact(thing: number, at: number): void {
    this.sql.run('INSERT OR REPLACE INTO presence (thing, connected, at) VALUES (?, 0, ?)', thing, at)
  }

  open(thing: number, {at, gateway, behaviour}: Opened): void {
    const query = 'INSERT OR REPLACE INTO presence (thing, connected, at, gateway, behaviour) VALUES (?, 1, ?, ?, ?)'
    this.sql.run(query, thing, at, gateway, behaviour)
  }

  close(thing: number, {at, reason}: {readonly at: number; readonly reason: DisconnectReason}): void {
    const query = 'INSERT OR REPLACE INTO presence (thing, connected, at, reason) VALUES (?, 0, ?, ?)'
    this.sql.run(query, thing, at, reason)
  }

  gatewayOf(thing: number): number | undefined {
    return this.row(thing)?.gateway ?? undefined
  }

  /** How a connected thing behaved before. */
  suspended(thing: number): number | null {
    return this.row(thing)?.behaviour ?? null
  }

  /** Of a thing that is connected: how it behaves when it has gone. */
  suspend(thing: number, behaviour: number | null): void {
    this.sql.run('UPDATE presence SET behaviour = ? WHERE thing = ? AND connected = 1', behaviour, thing)
  }

  isOpen(thing: number): boolean {
    return this.row(thing)?.connected === 1
  }

  ofGateway(gateway: number): number[] {
    const query = 'SELECT thing FROM presence WHERE connected = 1 AND gateway = ?'
    return this.sql.all<{thing: number}>(query, gateway).map(({thing}) => thing)
  }

  /** Of the things with an id above the first and up to the last. */
  between(after: number, last: number): ReadonlyMap<number, Presence> {
    const rows = this.sql.all<PresenceRow>('SELECT * FROM presence WHERE thing > ? AND thing <= ?', after, last)
    return new Map(rows.map((row) => [row.thing, toPresence(row)]))
  }

  private row(thing: number): PresenceRow | undefined {
    return this.sql.get<PresenceRow>('SELECT * FROM presence WHERE thing = ?', thing)
  }
}

const toPresence = ({connected, at, reason}: PresenceRow): Presence => ({connected: connected === 1, at, reason})
