import assert from 'node:assert/strict'
import {existsSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {createFleet} from '../../src/emulator/fleet.js'
import {exportState, importState} from '../../src/emulator/state-file.js'
import {viewState} from '../../src/emulator/state-view.js'
import {CliError, UsageError} from '../../src/errors/cli-error.js'
import {useClient} from './local-client.js'

describe('the state as a file', () => {
  const client = useClient()
  const things = async () => (await viewState(client().service, 1)).fleet.things

  it('is exported and imported, for its owner only', async () => {
    const file = join(client().folder, 'kept.sqlite')
    await createFleet(client().service, {things: 3})
    await exportState(client().service, file)
    await createFleet(client().service, {things: 5})
    client().service.close()
    await importState(client().stateFile, file)
    assert.equal(await things(), 3)
    for (const path of [file, client().stateFile]) assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.ok(!existsSync(`${client().stateFile}.import`))
  })

  it('is not written over another file', async () => {
    const file = join(client().folder, 'taken')
    writeFileSync(file, 'precious')
    await assert.rejects(exportState(client().service, file), UsageError)
  })

  it('stays as it is where the import is none', async () => {
    await createFleet(client().service, {things: 3})
    client().service.close()
    const file = join(client().folder, 'other')
    writeFileSync(file, 'no state at all, but long enough to be taken for one'.repeat(100))
    await assert.rejects(importState(client().stateFile, file), CliError)
    await assert.rejects(importState(client().stateFile, `${file}.missing`), UsageError)
    assert.equal(await things(), 3)
  })
})
