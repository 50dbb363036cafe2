// Method and path → operation, by the model's own HTTP bindings.
import type {Operation} from '../model/vocabulary.js'

export interface Route<Row = Operation> {
  readonly operation: Row
  /** Path members, decoded. */
  readonly labels: ReadonlyMap<string, string>
}

export interface Routable {
  readonly http: {readonly method: string; readonly uri: string}
  readonly service: string
}

interface Compiled<Row> {
  readonly row: Row
  readonly pattern: RegExp
  readonly names: readonly string[]
}

/** Builds a matcher over a table; rows with fewer labels win, so that a literal `$next` beats a label. */
export function compileRoutes<Row extends Routable>(rows: readonly Row[]) {
  const compiled: Compiled<Row>[] = rows.map(compile).sort((a, b) => a.names.length - b.names.length)
  /** @param path as it stands in the request line, without the query */
  return (service: string, method: string, path: string): Route<Row> | undefined => {
    for (const {row, pattern, names} of compiled) {
      if (row.service !== service || row.http.method !== method) continue
      const match = pattern.exec(path)
      if (match) return {operation: row, labels: new Map(names.map((name, i) => [name, decode(match[i + 1] ?? '')]))}
    }
    return undefined
  }
}

function compile<Row extends Routable>(row: Row): Compiled<Row> {
  const names: string[] = []
  const source = row.http.uri
    .split('/')
    .map((part) => {
      const label = /^\{(.+)\}$/.exec(part)?.[1]
      if (label === undefined) return part.replace('$', '(?:\\$|%24)')
      names.push(label)
      return '([^/]*)'
    })
    .join('/')
  return {row, pattern: new RegExp(`^${source}$`), names}
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
