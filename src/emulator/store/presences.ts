// When things were last seen, in the state file.
import type {DisconnectReason, Presence} from '../../engine/connectivity.js'
import type {Sql} from './sql.js'

interface PresenceRow {
  readonly thing: number
  readonly connected: number
  readonly at: number
  readonly reason: DisconnectReason | null
}

export class Presences {
  constructor(private readonly sql: Sql) {}

  get(thing: number): Presence | undefined {
    const row = this.sql.get<PresenceRow>('SELECT * FROM presence WHERE thing = ?', thing)
    return row && toPresence(row)
  }

  set(thing: number, {connected, at, reason}: Presence): void {
    const query = 'INSERT OR REPLACE INTO presence (thing, connected, at, reason) VALUES (?, ?, ?, ?)'
    this.sql.run(query, thing, connected, at, reason)
  }

  /** Of the things with an id above the first and up to the last. */
  between(after: number, last: number): ReadonlyMap<number, Presence> {
    const rows = this.sql.all<PresenceRow>('SELECT * FROM presence WHERE thing > ? AND thing <= ?', after, last)
    return new Map(rows.map((row) => [row.thing, toPresence(row)]))
  }
}

const toPresence = ({connected, at, reason}: PresenceRow): Presence => ({connected: connected === 1, at, reason})
