// Tags in the state file, by a resource's kind and name: `job/fw-2`.
import type {Sql} from './sql.js'

export interface Tag {
  readonly Key: string
  readonly Value?: string
}

export class Tags {
  constructor(private readonly sql: Sql) {}

  list(resource: string): {Key: string; Value: string | null}[] {
    return this.sql.all('SELECT key AS Key, value AS Value FROM tag WHERE resource = ? ORDER BY key', resource)
  }

  put(resource: string, tags: readonly Tag[]): void {
    for (const {Key, Value} of tags) {
      this.sql.run('INSERT OR REPLACE INTO tag (resource, key, value) VALUES (?, ?, ?)', resource, Key, Value)
    }
  }

  remove(resource: string, keys: readonly string[]): void {
    for (const key of keys) this.sql.run('DELETE FROM tag WHERE resource = ? AND key = ?', resource, key)
  }

  removeAll(resource: string): void {
    this.sql.run('DELETE FROM tag WHERE resource = ?', resource)
  }
}
