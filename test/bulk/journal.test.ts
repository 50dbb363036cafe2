import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {openJournal} from '../../src/bulk/journal.js'

describe('openJournal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-journal-'))
  const file = join(folder, 'done.txt')
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('remembers what was noted', () => {
    const first = openJournal(file, 'delete')
    assert.deepEqual([...first.done], [])
    first.note('a')
    first.note('b')
    assert.deepEqual([...openJournal(file, 'delete').done], ['a', 'b'])
  })

  it('refuses the journal of another command, and a folder', () => {
    assert.throws(() => openJournal(file, 'cancel'), /done.txt is of another command: delete/)
    assert.throws(() => openJournal(folder, 'cancel'), /Cannot use the journal/)
  })
})
