// Thing groups and who is in them. Groups nest: what a parent reaches includes what its children reach.
import type {Sql} from './sql.js'

interface GroupProperties {
  readonly thingGroupDescription?: string
  readonly attributePayload?: {readonly attributes?: Readonly<Record<string, string>>}
}

export interface Group {
  readonly id: number
  readonly name: string
  readonly parent: number | null
  readonly version: number
  readonly createdAt: number
  readonly properties: GroupProperties
}

interface GroupRow {
  readonly id: number
  readonly name: string
  readonly parent: number | null
  readonly version: number
  readonly created_at: number
  readonly properties: string | null
}

/** The group and every group below it. */
export const SUBTREE = `
  WITH RECURSIVE subtree (id) AS (
    SELECT ? UNION SELECT thing_group.id FROM thing_group JOIN subtree ON thing_group.parent = subtree.id
  )`

const ANCESTRY = `
  WITH RECURSIVE ancestry (id) AS (
    SELECT thing_group FROM membership WHERE thing = ?
    UNION SELECT parent FROM thing_group JOIN ancestry USING (id) WHERE parent IS NOT NULL
  ) SELECT id FROM ancestry`

export class Groups {
  constructor(private readonly sql: Sql) {}

  find(name: string): Group | undefined {
    const row = this.sql.get<GroupRow>('SELECT * FROM thing_group WHERE name = ?', name)
    return row && toGroup(row)
  }

  get(id: number): Group | undefined {
    const row = this.sql.get<GroupRow>('SELECT * FROM thing_group WHERE id = ?', id)
    return row && toGroup(row)
  }

  create(name: string, parent: number | null, properties: GroupProperties | undefined, now: number): number {
    return this.sql.insert(
      'INSERT INTO thing_group (name, parent, properties, created_at) VALUES (?, ?, ?, ?)',
      name,
      parent,
      properties && JSON.stringify(properties),
      now,
    )
  }

  remove(id: number): void {
    this.sql.run('DELETE FROM membership WHERE thing_group = ?', id)
    this.sql.run('DELETE FROM thing_group WHERE id = ?', id)
  }

  hasChildren(id: number): boolean {
    return this.sql.get('SELECT 1 FROM thing_group WHERE parent = ? LIMIT 1', id) !== undefined
  }

  /** @returns whether the thing was not in it before */
  add(group: number, thing: number): boolean {
    return this.sql.run('INSERT OR IGNORE INTO membership (thing_group, thing) VALUES (?, ?)', group, thing) > 0
  }

  /** @returns how many of the things were not in it before */
  addAll(group: number, names: readonly string[]): number {
    const query = `INSERT OR IGNORE INTO membership (thing_group, thing)
      SELECT ?, thing.id FROM json_each(?) JOIN thing ON thing.name = value`
    return this.sql.run(query, group, JSON.stringify(names))
  }

  /** The things that are not directly in it. */
  outside(group: number, names: readonly string[]): number[] {
    return this.sql
      .all<{id: number}>(
        `SELECT thing.id FROM json_each(?) JOIN thing ON thing.name = value
         WHERE NOT EXISTS (SELECT 1 FROM membership WHERE thing_group = ? AND thing = thing.id)`,
        JSON.stringify(names),
        group,
      )
      .map(({id}) => id)
  }

  /** One of the things that is not in the group, and in as many as it may be. */
  fullAmong(names: readonly string[], group: number, most: number): string | undefined {
    return this.sql.get<{name: string}>(
      `SELECT thing.name FROM json_each(?) JOIN thing ON thing.name = value
       WHERE (SELECT count(*) FROM membership WHERE thing = thing.id) >= ?
         AND NOT EXISTS (SELECT 1 FROM membership WHERE thing_group = ? AND thing = thing.id) LIMIT 1`,
      JSON.stringify(names),
      most,
      group,
    )?.name
  }

  /** @returns whether the thing was in it */
  leave(group: number, thing: number): boolean {
    return this.sql.run('DELETE FROM membership WHERE thing_group = ? AND thing = ?', group, thing) > 0
  }

  /** Every group that reaches the thing. */
  reaching(thing: number): ReadonlySet<number> {
    return new Set(this.sql.all<{id: number}>(ANCESTRY, thing).map(({id}) => id))
  }

  /** The ids of direct members. */
  members(group: number): number[] {
    return this.sql
      .all<{thing: number}>('SELECT thing FROM membership WHERE thing_group = ?', group)
      .map(({thing}) => thing)
  }

  /** Every group with the number of its direct members. */
  sizes(): {group: string; things: number}[] {
    return this.sql.all(
      `SELECT name AS "group", (SELECT count(*) FROM membership WHERE thing_group = id) AS things
       FROM thing_group ORDER BY name`,
    )
  }

  listMembers(group: number, recursive: boolean, after: number, limit: number): {id: number; name: string}[] {
    return this.sql.all(
      `${recursive ? SUBTREE : 'WITH subtree (id) AS (SELECT ?)'}
       SELECT thing.id, thing.name FROM thing
       WHERE thing.id > ? AND thing.id IN (SELECT thing FROM membership WHERE thing_group IN (SELECT id FROM subtree))
       ORDER BY thing.id LIMIT ?`,
      group,
      after,
      limit,
    )
  }

  /** How many groups the thing is directly in. */
  countOfThing(thing: number): number {
    return this.sql.get<{n: number}>('SELECT count(*) AS n FROM membership WHERE thing = ?', thing)?.n ?? 0
  }

  has(group: number, thing: number): boolean {
    const query = 'SELECT 1 FROM membership WHERE thing_group = ? AND thing = ?'
    return this.sql.get(query, group, thing) !== undefined
  }

  /** Direct memberships of the things with an id above the first and up to the last. */
  membershipsBetween(after: number, last: number): {thing: number; group: number}[] {
    const query =
      'SELECT thing, thing_group AS "group" FROM membership WHERE thing > ? AND thing <= ? ORDER BY thing, thing_group'
    return this.sql.all(query, after, last)
  }

  listOfThing(thing: number, after: number, limit: number): Group[] {
    return this.sql
      .all<GroupRow>(
        `SELECT thing_group.* FROM membership JOIN thing_group ON thing_group.id = membership.thing_group
         WHERE membership.thing = ? AND thing_group.id > ? ORDER BY thing_group.id LIMIT ?`,
        thing,
        after,
        limit,
      )
      .map(toGroup)
  }

  /** All groups, or those below one; with a prefix of the name. */
  list(filter: GroupFilter, after: number, limit: number): Group[] {
    return this.sql
      .all<GroupRow>(
        `${SUBTREE}
         SELECT * FROM thing_group
         WHERE id > ? AND substr(name, 1, length(?)) = ? AND (
           ? IS NULL OR (CASE WHEN ? THEN id <> ? AND id IN (SELECT id FROM subtree) ELSE parent = ? END))
         ORDER BY id LIMIT ?`,
        filter.below,
        after,
        filter.prefix,
        filter.prefix,
        filter.below,
        filter.recursive,
        filter.below,
        filter.below,
        limit,
      )
      .map(toGroup)
  }
}

interface GroupFilter {
  readonly below: number | null
  readonly recursive: boolean
  readonly prefix: string
}

function toGroup(row: GroupRow): Group {
  return {
    id: row.id,
    name: row.name,
    parent: row.parent,
    version: row.version,
    createdAt: row.created_at,
    properties: row.properties === null ? {} : JSON.parse(row.properties),
  }
}
