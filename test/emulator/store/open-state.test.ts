import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {connect} from '../../../src/emulator/store/connect.js'
import {openState} from '../../../src/emulator/store/open-state.js'
import {SCHEMA, SCHEMA_VERSION} from '../../../src/emulator/store/schema.js'
import {ConfigurationError} from '../../../src/errors/cli-error.js'
import {useClient} from '../local-client.js'

describe('openState', () => {
  const client = useClient()
  const inFolder = (name: string) => join(client().folder, name)
  const refused = (file: string, message: RegExp) =>
    assert.rejects(openState(file), (error) => error instanceof ConfigurationError && message.test(error.message))

  it('makes folder and file, and finds them again', async () => {
    await client().thing('t')
    client().service.close()
    const sql = await openState(client().stateFile)
    assert.equal(sql.get<{n: number}>('SELECT count(*) AS n FROM thing')?.n, 1)
    sql.close()
  })

  it('raises its version with every change of the tables: this fingerprint changes only together with it', () => {
    const tables = SCHEMA.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ')
    const fingerprint = createHash('sha256').update(tables).digest('hex').slice(0, 12)
    assert.deepEqual({version: SCHEMA_VERSION, fingerprint}, {version: 4, fingerprint: 'e38f073f728a'})
  })

  it('leaves another connection of the same process its locks', async () => {
    await client().thing('t')
    const first = await openState(client().stateFile)
    const second = await openState(client().stateFile)
    // As who thinks that it is alone: where no lock is held, another process may take the file for itself.
    const script = `
      const {connect} = await import(${JSON.stringify(new URL('../../../src/emulator/store/connect.ts', import.meta.url).href)})
      const sql = await connect(${JSON.stringify(client().stateFile)})
      try {
        process.stdout.write(sql.get('PRAGMA journal_mode = DELETE').journal_mode)
      } catch (error) {
        process.stdout.write(error.message)
      }`
    const {stdout} = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      encoding: 'utf8',
    })
    assert.match(stdout, /database is locked/)
    for (const sql of [first, second]) sql.close()
  })

  it('makes a state of an empty file', async () => {
    writeFileSync(inFolder('empty'), '')
    const sql = await openState(inFolder('empty'))
    assert.equal(sql.get<{n: number}>('SELECT count(*) AS n FROM thing')?.n, 0)
    sql.close()
  })

  for (const [title, version, message] of [
    ['an older', SCHEMA_VERSION - 1, /: it was written by an older iotjobs$/],
    ['a newer', SCHEMA_VERSION + 1, /: it was written by a newer iotjobs$/],
  ] as const) {
    it(`refuses a state of ${title} version, and names the file`, async () => {
      const file = inFolder('other.db')
      const sql = await openState(file)
      sql.script(`PRAGMA user_version = ${version}`)
      sql.close()
      await refused(file, message)
      await refused(file, /^The local state ".*other\.db" has version \d+, this program knows version \d+: /)
    })
  }

  it('refuses a file that is not a database, and leaves it as it is', async () => {
    const text = 'not a database, '.repeat(100)
    writeFileSync(inFolder('notes.txt'), text)
    await refused(inFolder('notes.txt'), /^Cannot open the local state ".*notes\.txt": /)
    assert.equal(readFileSync(inFolder('notes.txt'), 'utf8'), text)
    assert.deepEqual(readdirSync(client().folder), ['notes.txt'])
  })

  for (const mark of ['user_version = 0', `user_version = ${SCHEMA_VERSION}`, 'application_id = 7']) {
    it(`refuses the database of another program with ${mark}, and leaves it as it is`, async () => {
      const file = inFolder('foreign.db')
      const sql = await connect(file)
      sql.script(`CREATE TABLE customers (name); INSERT INTO customers VALUES ('Ada'); PRAGMA ${mark}`)
      sql.close()
      const before = readFileSync(file)
      await refused(file, /^Not a local state of iotjobs: ".*foreign\.db"$/)
      assert.ok(readFileSync(file).equals(before))
      assert.deepEqual(readdirSync(client().folder), ['foreign.db'])
    })
  }

  it('refuses a folder', () => refused(client().folder, /^Cannot open the local state/))

  it('takes what looks like an address for a file of this machine', async () => {
    const before = process.cwd()
    process.chdir(client().folder)
    try {
      const sql = await openState('http://127.0.0.1:9/x')
      sql.close()
    } finally {
      process.chdir(before)
    }
    assert.ok(statSync(join(client().folder, 'http:', '127.0.0.1:9', 'x')).size > 0)
  })
})
