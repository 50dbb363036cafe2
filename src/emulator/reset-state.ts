// Forgets everything: removes the state file and what SQLite keeps beside it.
import {rmSync} from 'node:fs'

/** Not while another process uses the state: it would go on with a file that nobody sees. */
export function resetState(stateFile: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(stateFile + suffix, {force: true})
}
