// How simulated things behave, in the state file: many things share one behaviour.
import type {Behaviour} from '../../engine/device.js'
import type {Sql} from './sql.js'

export interface Simulated {
  readonly behaviour: Behaviour
  readonly things: number
}

export class Behaviours {
  private readonly known = new Map<number, Behaviour>()

  constructor(private readonly sql: Sql) {}

  get(id: number): Behaviour | undefined {
    const known = this.known.get(id)
    if (known) return known
    const row = this.sql.get<{config: string}>('SELECT config FROM behaviour WHERE id = ?', id)
    if (!row) return undefined
    const behaviour: Behaviour = JSON.parse(row.config)
    this.known.set(id, behaviour)
    return behaviour
  }

  /** @returns the id of this behaviour, new or not */
  add(behaviour: Behaviour): number {
    const config = JSON.stringify(behaviour)
    this.sql.run('INSERT OR IGNORE INTO behaviour (config) VALUES (?)', config)
    return this.sql.get<{id: number}>('SELECT id FROM behaviour WHERE config = ?', config)?.id ?? 0
  }

  /** All behaviours, and how many things have each. */
  list(): Simulated[] {
    return this.sql
      .all<{config: string; things: number}>(
        `SELECT config, count(*) AS things FROM thing JOIN behaviour ON behaviour.id = thing.behaviour
         WHERE deleted = 0 GROUP BY behaviour.id ORDER BY behaviour.id`,
      )
      .map(({config, things}) => ({behaviour: JSON.parse(config), things}))
  }
}
