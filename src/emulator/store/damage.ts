// What in a state is not as this program writes it: another program has changed the file, or the disk has failed. Looked at
// when a state is imported, and when work on it fails in a way that has no other explanation.
import {STATUS_CODES} from './schema.js'
import type {Sql} from './sql.js'

/** The last moment that a date can hold; ids and counts stay far below it. */
const LAST_MOMENT = 8.64e15
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'behaviour.config',
  'thing.attributes',
  'thing_group.properties',
  'job.config',
  'execution.details',
  'job_template.config',
])
/** Names that the registry and the service allow; they are printed in commands. */
const NAME_COLUMNS: ReadonlySet<string> = new Set([
  'thing.name',
  'thing.type',
  'thing.billing_group',
  'thing_group.name',
  'job.job_id',
  'job.namespace',
  'job_target.name',
  'job_template.template_id',
])
const RULES: Readonly<Record<string, string>> = {
  'execution.status': `execution.status NOT BETWEEN 0 AND ${STATUS_CODES.length - 1}`,
  'job.status': `job.status NOT IN ('IN_PROGRESS', 'CANCELED', 'COMPLETED', 'DELETION_IN_PROGRESS', 'SCHEDULED')`,
  'clock.speed': 'clock.speed NOT BETWEEN 0 AND 1e9',
}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}

/**
 * @param schema the name under which the state is attached
 * @returns where the first damage is: `execution.details`
 */
export function findDamage(sql: Sql, schema = 'main'): string | undefined {
  return columnsOf(sql, schema)
    .map((column) => ({column, wrong: wrongValue(column)}))
    .find(({column: {table}, wrong}) =>
      sql.get(`SELECT 1 FROM ${schema}."${table}" AS "${table}" WHERE ${wrong} LIMIT 1`),
    )?.column.where
}

function columnsOf(sql: Sql, schema: string): (Column & {readonly where: string})[] {
  return sql
    .all<Column>(
      `SELECT tables.name AS "table", columns.name AS name, columns.type AS type
       FROM ${schema}.sqlite_master AS tables JOIN pragma_table_info(tables.name, ?) AS columns
       WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite!_%' ESCAPE '!'`,
      schema,
    )
    .map((column) => ({...column, where: `${column.table}.${column.name}`}))
}

function wrongValue({table, name, type}: Column): string {
  const column = `"${table}"."${name}"`
  const where = `${table}.${name}`
  const rule = RULES[where] ?? 'FALSE'
  if (type !== 'TEXT') {
    return `typeof(${column}) NOT IN ('integer', 'real', 'null') OR abs(${column}) > ${LAST_MOMENT} OR ${rule}`
  }
  const isNoText = `typeof(${column}) NOT IN ('text', 'null')`
  if (JSON_COLUMNS.has(where)) return `${isNoText} OR (${column} IS NOT NULL AND NOT ${isObject(column)})`
  if (NAME_COLUMNS.has(where)) return `${isNoText} OR ${column} GLOB '*[^a-zA-Z0-9:_-]*' OR ${column} = ''`
  return `${isNoText} OR ${rule}`
}

const isObject = (column: string) =>
  `(CASE WHEN json_valid(${column}) THEN json_type(${column}) = 'object' ELSE FALSE END)`
