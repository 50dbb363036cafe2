// The processes that serve devices over MQTT, in the state file: the sessions of one that is gone are lost.
import type {Sql} from './sql.js'

/** A process that has given no sign of life for so long is gone. Moments are of the real clock. */
export const GATEWAY_LEASE_MS = 15_000

export class Gateways {
  constructor(private readonly sql: Sql) {}

  add(real: number): number {
    return this.sql.insert('INSERT INTO gateway (beat) VALUES (?)', real)
  }

  /** @returns whether others had taken it for gone */
  beat(id: number, real: number): boolean {
    if (this.sql.run('UPDATE gateway SET beat = ? WHERE id = ?', real, id) > 0) return false
    this.sql.run('INSERT INTO gateway (id, beat) VALUES (?, ?)', id, real)
    return true
  }

  remove(id: number): void {
    this.sql.run('DELETE FROM gateway WHERE id = ?', id)
  }

  lost(real: number): number[] {
    return this.sql
      .all<{id: number}>('SELECT id FROM gateway WHERE beat < ?', real - GATEWAY_LEASE_MS)
      .map(({id}) => id)
  }
}
