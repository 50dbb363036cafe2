import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {openState} from '../../../src/emulator/store/open-state.js'
import {SCHEMA_VERSION} from '../../../src/emulator/store/schema.js'
import {ConfigurationError} from '../../../src/errors/cli-error.js'
import {useClient} from '../local-client.js'

describe('openState', () => {
  const client = useClient()
  const refused = (file: string, message: RegExp) =>
    assert.rejects(openState(file), (error) => error instanceof ConfigurationError && message.test(error.message))

  it('makes folder and file, and finds them again', async () => {
    await client().thing('t')
    client().service.close()
    const sql = await openState(client().stateFile)
    assert.equal(sql.get<{n: number}>('SELECT count(*) AS n FROM thing')?.n, 1)
    sql.close()
  })

  it('opens an existing state within milliseconds', async () => {
    await client().thing('t')
    const begin = performance.now()
    for (let i = 0; i < 20; i++) (await openState(client().stateFile)).close()
    const each = (performance.now() - begin) / 20
    assert.ok(each < 20, `${each} ms each`)
  })

  it('refuses a state of another version', async () => {
    const file = join(client().folder, 'other.db')
    const sql = await openState(file)
    sql.script(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
    sql.close()
    await refused(file, new RegExp(`has version ${SCHEMA_VERSION + 1}, this program knows version ${SCHEMA_VERSION}`))
  })

  it('refuses a file that is no state, and leaves it as it is', async () => {
    const file = join(client().folder, 'notes.txt')
    writeFileSync(file, 'not a database, '.repeat(100))
    await refused(file, /^Cannot open the local state ".*notes\.txt": /)
  })

  it('refuses a folder', () => refused(client().folder, /^Cannot open the local state/))
})
