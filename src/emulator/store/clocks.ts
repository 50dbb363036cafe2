// The virtual clock in the state file.
import {type Clock, REAL_TIME} from '../../engine/clock.js'
import type {Sql} from './sql.js'

export class Clocks {
  constructor(private readonly sql: Sql) {}

  get(): Clock {
    const row = this.sql.get<Omit<Clock, 'paused'> & {paused: number}>('SELECT real, virtual, speed, paused FROM clock')
    return row ? {...row, paused: row.paused === 1} : REAL_TIME
  }

  set({real, virtual, speed, paused}: Clock): void {
    const query = 'INSERT OR REPLACE INTO clock (id, real, virtual, speed, paused) VALUES (1, ?, ?, ?, ?)'
    this.sql.run(query, real, virtual, speed, paused)
  }
}
