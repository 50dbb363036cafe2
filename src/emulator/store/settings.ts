// What the state is set to, in the state file.
import type {Sql} from './sql.js'

export type SettingName = 'documents'

export class Settings {
  constructor(private readonly sql: Sql) {}

  get(name: SettingName): string | undefined {
    return this.sql.get<{value: string}>('SELECT value FROM setting WHERE name = ?', name)?.value
  }

  /** @param value nothing to unset it */
  set(name: SettingName, value: string | undefined): void {
    if (value === undefined) this.sql.run('DELETE FROM setting WHERE name = ?', name)
    else this.sql.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, value)
  }
}
