// Things in the state file.
import type {Sql} from './sql.js'

export interface Thing {
  readonly id: number
  readonly name: string
  /** Counts how often a thing of this name was created. */
  readonly life: number
  readonly version: number
  readonly type: string | null
  readonly billingGroup: string | null
  readonly attributes: Readonly<Record<string, string>>
  /** How it behaves, where it is simulated. */
  readonly behaviour: number | null
}

interface NewThing {
  readonly name: string
  readonly type?: string | undefined
  readonly billingGroup?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface ThingRow {
  readonly id: number
  readonly name: string
  readonly life: number
  readonly deleted: number
  readonly version: number
  readonly type: string | null
  readonly billing_group: string | null
  readonly attributes: string | null
  readonly behaviour: number | null
}

export class Things {
  constructor(private readonly sql: Sql) {}

  find(name: string): Thing | undefined {
    const row = this.sql.get<ThingRow>('SELECT * FROM thing WHERE name = ? AND deleted = 0', name)
    return row && toThing(row)
  }

  /** The row of a name, also of a thing that is gone: its executions are still listed. */
  findEver(name: string): {readonly id: number} | undefined {
    return this.sql.get<{id: number}>('SELECT id FROM thing WHERE name = ?', name)
  }

  /** The name and the behaviour, where it has one. */
  simulated(id: number): {readonly name: string; readonly behaviour: number | null} | undefined {
    return this.sql.get('SELECT name, behaviour FROM thing WHERE id = ?', id)
  }

  simulate(id: number, behaviour: number | null): void {
    this.sql.run('UPDATE thing SET behaviour = ? WHERE id = ?', behaviour, id)
  }

  /** @returns whether the thing is new */
  create({name, type, billingGroup, attributes}: NewThing): boolean {
    return (
      this.sql.run(
        `INSERT INTO thing (name, type, billing_group, attributes) VALUES (?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET deleted = 0, life = life + 1, version = 1,
         type = excluded.type, billing_group = excluded.billing_group, attributes = excluded.attributes
       WHERE deleted`,
        name,
        type,
        billingGroup,
        attributes && JSON.stringify(attributes),
      ) > 0
    )
  }

  /**
   * Those that exist stay as they are.
   * @returns how many are new
   */
  createAll(names: readonly string[], behaviour: number | undefined): number {
    return this.sql.run(
      `INSERT INTO thing (name, behaviour) SELECT value, ? FROM json_each(?) WHERE TRUE
       ON CONFLICT (name) DO UPDATE SET deleted = 0, life = life + 1, version = 1, type = NULL, billing_group = NULL,
         attributes = NULL, behaviour = excluded.behaviour
       WHERE deleted`,
      behaviour,
      JSON.stringify(names),
    )
  }

  /** Whether all of them behave by themselves. */
  areSimulated(names: readonly string[]): boolean {
    const query = `SELECT 1 FROM json_each(?) JOIN thing ON thing.name = value WHERE behaviour IS NULL LIMIT 1`
    return this.sql.get(query, JSON.stringify(names)) === undefined
  }

  remove(id: number): void {
    this.sql.run('UPDATE thing SET deleted = 1, attributes = NULL, behaviour = NULL WHERE id = ?', id)
    this.sql.run('DELETE FROM membership WHERE thing = ?', id)
    this.sql.run('DELETE FROM presence WHERE thing = ?', id)
  }

  count(): number {
    return this.sql.get<{n: number}>('SELECT count(*) AS n FROM thing WHERE deleted = 0')?.n ?? 0
  }

  list(after: number, limit: number, type?: string): Thing[] {
    return this.sql
      .all<ThingRow>(
        'SELECT * FROM thing WHERE deleted = 0 AND id > ? AND (? IS NULL OR type = ?) ORDER BY id LIMIT ?',
        after,
        type,
        type,
        limit,
      )
      .map(toThing)
  }
}

function toThing(row: ThingRow): Thing {
  return {
    id: row.id,
    name: row.name,
    life: row.life,
    version: row.version,
    type: row.type,
    billingGroup: row.billing_group,
    attributes: row.attributes === null ? {} : JSON.parse(row.attributes),
    behaviour: row.behaviour,
  }
}
