// What the store asks of a driver, of each that this Node can load, and that one reads what another has written.
import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {type Driver, libsql, nodeSqlite} from '../../../src/emulator/store/driver.js'
import {isBusy, type Sql, sqlOf} from '../../../src/emulator/store/sql.js'

const folder = mkdtempSync(join(tmpdir(), 'iotjobs-drivers-'))
const drivers: [name: string, driver: Driver][] = []
await libsql().then(
  (driver) => drivers.push(['libsql', driver]),
  () => {},
)
const own = nodeSqlite()
if (own) drivers.push(["Node's own", own])

const VALUES = ['text', 'ünïcode 😀', '', 0, -1, 1.5, 2 ** 40, null, true, false, undefined]
const STORED = ['text', 'ünïcode 😀', '', 0, -1, 1.5, 2 ** 40, null, 1, 0, null]

function withTable(sql: Sql): Sql {
  sql.script('CREATE TABLE t (id INTEGER PRIMARY KEY, v)')
  return sql
}

describe('SQLite', () => {
  after(() => rmSync(folder, {recursive: true, force: true}))
  const open = (driver: Driver, file: string) => sqlOf(driver(join(folder, file)))

  for (const [name, driver] of drivers) {
    describe(`by ${name}`, () => {
      it('gives back what it was given', () => {
        const sql = withTable(open(driver, `values-${name}`))
        const ids = VALUES.map((value) => sql.insert('INSERT INTO t (v) VALUES (?)', value))
        assert.deepEqual(
          ids,
          [...VALUES.keys()].map((index) => index + 1),
        )
        assert.deepEqual(
          sql.all<{v: unknown}>('SELECT v FROM t ORDER BY id').map(({v}) => v),
          STORED,
        )
        assert.equal(sql.get<{n: number}>('SELECT count(*) AS n FROM t WHERE v IS ?', null)?.n, 2)
        assert.equal(sql.get('SELECT v FROM t WHERE id = 1000'), undefined)
        assert.equal(sql.run('UPDATE t SET v = ? WHERE id > ?', 'x', 5), 6)
        sql.close()
      })

      it('does all of a transaction or nothing', () => {
        const sql = withTable(open(driver, `transaction-${name}`))
        const add = () => sql.insert('INSERT INTO t (v) VALUES (1)')
        assert.throws(
          () =>
            sql.transaction('write', () => {
              add()
              throw new Error('half way')
            }),
          /half way/,
        )
        sql.transaction('write', add)
        assert.equal(sql.get<{n: number}>('SELECT count(*) AS n FROM t')?.n, 1)
        sql.close()
      })

      it('says when another process is in the way', () => {
        const [one, two] = [withTable(open(driver, `busy-${name}`)), open(driver, `busy-${name}`)]
        two.get('PRAGMA busy_timeout = 1')
        one.transaction('write', () => {
          assert.throws(() => two.transaction('write', () => {}), isBusy)
        })
        assert.throws(
          () => two.script('nonsense'),
          (error) => !isBusy(error),
        )
        one.close()
        two.close()
      })
    })
  }

  it("is Node's own from 22.16 on", () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
    assert.equal(own !== undefined, major > 22 || (major === 22 && minor >= 16))
  })

  it("is loaded without Node's warning of an experiment", () => {
    const warned: unknown[] = []
    const {emitWarning} = process
    const note = (warning: unknown) => {
      warned.push(warning)
    }
    process.emitWarning = note
    try {
      nodeSqlite()
      assert.equal(process.emitWarning, note)
    } finally {
      process.emitWarning = emitWarning
    }
    assert.deepEqual(warned, [])
  })

  it('is one format, no matter which driver wrote it', () => {
    for (const [writer, write] of drivers) {
      for (const [, read] of drivers) {
        const sql = write(join(folder, `format-${writer}`))
        sql.exec('PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS t (v); INSERT INTO t VALUES (1)')
        const other = open(read, `format-${writer}`)
        assert.ok((other.get<{n: number}>('SELECT count(*) AS n FROM t')?.n ?? 0) > 0)
        other.close()
        sql.close()
      }
    }
  })
})
