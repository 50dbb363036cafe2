import assert from 'node:assert/strict'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {openLocalService} from '../../../src/emulator/local-service.js'
import {exportState, importState} from '../../../src/emulator/state/exported-state.js'
import {resetState} from '../../../src/emulator/state/reset-state.js'
import {viewState} from '../../../src/emulator/state/state-view.js'
import {connect} from '../../../src/emulator/store/connect.js'
import {openState} from '../../../src/emulator/store/open-state.js'
import {CliError, ConfigurationError, OtherError, UsageError} from '../../../src/errors/cli-error.js'
import {START, useClient} from '../local-client.js'

describe('the state as a file', () => {
  const client = useClient()
  const things = async (service = client().service) => (await viewState(service, 1)).fleet.things
  const inFolder = (name: string) => join(client().folder, name)

  async function script(file: string, text: string): Promise<void> {
    const sql = await connect(file)
    sql.script(text)
    sql.close()
  }

  /** Files that are there, and are not a state of this version. */
  const strangers: [title: string, make: (file: string) => Promise<void> | void][] = [
    ['an empty file', (file) => writeFileSync(file, '')],
    ['a text', (file) => writeFileSync(file, 'precious notes, '.repeat(100))],
    ['a folder', (file) => mkdirSync(file)],
    ['a database', (file) => script(file, 'CREATE TABLE customers (name); INSERT INTO customers VALUES (1)')],
    ['a database in WAL mode', (file) => script(file, 'PRAGMA journal_mode = WAL; CREATE TABLE customers (name)')],
    ['a database with our version', (file) => script(file, 'PRAGMA user_version = 2; CREATE TABLE customers (name)')],
    ['a database of another program', (file) => script(file, 'PRAGMA application_id = 7')],
  ]

  describe('is exported and imported', () => {
    it('for its owner only', async () => {
      const file = inFolder('kept.sqlite')
      await createFleet(client().service, {things: 3})
      await exportState(client().service, file)
      await createFleet(client().service, {things: 5})
      await importState(client().stateFile, file)
      assert.equal(await things(), 3)
      for (const path of [file, client().stateFile]) assert.equal(statSync(path).mode & 0o777, 0o600)
      assert.deepEqual(readdirSync(client().folder).sort(), ['data', 'kept.sqlite'])
    })

    it('from a state that is in use, with what is not in its main file yet', async () => {
      await createFleet(client().service, {things: 3})
      const file = inFolder('other.sqlite')
      await importState(file, client().stateFile)
      const other = openLocalService({stateFile: file, now: () => START, region: 'eu-west-1'})
      assert.equal(await things(other), 3)
      other.close()
    })

    it('with the numbers that were given out: none is used twice', async () => {
      const file = inFolder('kept.sqlite')
      await client().fleet('first')
      await client().call('DeleteThingGroup', {thingGroupName: 'first'})
      await exportState(client().service, file)
      await importState(client().stateFile, file)
      await client().fleet('second')
      const sql = await openState(client().stateFile)
      assert.deepEqual(sql.get<{id: number}>('SELECT id FROM thing_group')?.id, 2)
      sql.close()
    })
  })

  describe('is not written', () => {
    it('over another file', async () => {
      const file = inFolder('taken')
      writeFileSync(file, 'precious')
      await assert.rejects(exportState(client().service, file), UsageError)
      assert.equal(readFileSync(file, 'utf8'), 'precious')
    })

    it('through a link that leads nowhere', async () => {
      const [link, target] = [inFolder('link'), inFolder('target')]
      symlinkSync(target, link)
      await assert.rejects(exportState(client().service, link), UsageError)
      assert.ok(!existsSync(target) && lstatSync(link).isSymbolicLink())
    })

    it('where no file can be', async () => {
      writeFileSync(inFolder('file'), '')
      await assert.rejects(exportState(client().service, join(inFolder('file'), 'x')), OtherError)
    })
  })

  describe('stays as it is where the import is', () => {
    for (const [title, make] of strangers) {
      it(title, async () => {
        await createFleet(client().service, {things: 3})
        const file = inFolder('stranger')
        await make(file)
        await assert.rejects(importState(client().stateFile, file), ConfigurationError)
        assert.equal(await things(), 3)
      })
    }

    it('not there', async () => {
      await assert.rejects(importState(client().stateFile, inFolder('missing')), UsageError)
      assert.ok(!existsSync(inFolder('missing')))
    })

    it('the state itself, also through a link', async () => {
      await createFleet(client().service, {things: 3})
      symlinkSync(client().stateFile, inFolder('link'))
      for (const file of [client().stateFile, inFolder('link')]) {
        await assert.rejects(importState(client().stateFile, file), UsageError)
      }
      assert.equal(await things(), 3)
    })

    it('damaged, and found so half-way', async () => {
      await createFleet(client().service, {things: 3})
      const file = inFolder('damaged')
      await exportState(client().service, file)
      await createFleet(client().service, {things: 5})
      await script(file, 'DROP TABLE tag')
      await assert.rejects(importState(client().stateFile, file), CliError)
      assert.equal(await things(), 5)
    })
  })

  describe('is forgotten', () => {
    it('in its own file, where others go on with it', async () => {
      await createFleet(client().service, {things: 3})
      await resetState(client().stateFile)
      assert.equal(await things(), 0)
      await createFleet(client().service, {things: 2})
      const other = openLocalService({stateFile: client().stateFile, now: () => START, region: 'eu-west-1'})
      assert.equal(await things(other), 2)
      other.close()
    })

    it('without a trace in the file', async () => {
      await client().thing('secret-name')
      client().service.close()
      await resetState(client().stateFile)
      const folder = join(client().folder, 'data')
      for (const name of readdirSync(folder)) assert.ok(!readFileSync(join(folder, name)).includes('secret-name'), name)
    })

    it('also where another version has other tables', async () => {
      await client().thing('t')
      client().service.close()
      await script(client().stateFile, 'ALTER TABLE thing RENAME TO item; PRAGMA user_version = 99')
      await resetState(client().stateFile)
      assert.equal(await things(), 0)
    })

    it('where there is none', async () => {
      await resetState(inFolder('missing'))
      assert.ok(!existsSync(inFolder('missing')))
    })

    for (const [title, make] of strangers) {
      it(`but not where it is ${title}`, async () => {
        const file = inFolder('stranger')
        await make(file)
        const before = statSync(file).isFile() ? readFileSync(file) : undefined
        await assert.rejects(resetState(file), ConfigurationError)
        if (before) assert.ok(readFileSync(file).equals(before))
        assert.ok(existsSync(file))
      })
    }
  })
})
