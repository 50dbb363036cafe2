import assert from 'node:assert/strict'
import {join} from 'node:path'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {exportState, importState} from '../../../src/emulator/state/exported-state.js'
import {viewState} from '../../../src/emulator/state/state-view.js'
import {connect} from '../../../src/emulator/store/connect.js'
import {stateError} from '../../../src/emulator/store/state-error.js'
import {OtherError} from '../../../src/errors/cli-error.js'
import {DOCUMENT, useClient} from '../local-client.js'

describe('a damaged state', () => {
  const client = useClient()

  async function damage(file: string, text: string): Promise<void> {
    const sql = await connect(file)
    sql.script(text)
    sql.close()
  }

  const isTold = (where: string) => (error: unknown) => {
    assert.ok(error instanceof OtherError, String(error))
    assert.match(error.message, /^The local state ".*" is damaged/)
    assert.ok(error.message.includes(`: ${where} holds`), error.message)
    return true
  }

  beforeEach(async () => {
    await createFleet(client().service, {things: 2, group: 'g'})
    const targets = [`arn:aws:iot:eu-west-1:123456789012:thinggroup/g`]
    await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT})
  })

  const cases: [title: string, change: string, where: string][] = [
    ['JSON that is cut off', `UPDATE job SET config = '{"a":'`, 'job.config'],
    ['JSON of another kind', `UPDATE job SET config = '"text"'`, 'job.config'],
    ['a time that is text', `UPDATE job SET created_at = 'yesterday'`, 'job.created_at'],
    ['a time beyond all dates', 'UPDATE job SET updated_at = 9e18', 'job.updated_at'],
    ['a status that does not exist', 'UPDATE execution SET status = 99', 'execution.status'],
  ]
  for (const [title, change, where] of cases)
    describe(title, () => {
      beforeEach(() => damage(client().stateFile, change))

      it('is not imported', async () => {
        const file = join(client().folder, 'kept.sqlite')
        await exportState(client().service, file)
        await assert.rejects(importState(join(client().folder, 'other.sqlite'), file), isTold(where))
      })
    })

  it('is reported where work fails for it', async () => {
    await damage(client().stateFile, `UPDATE job SET config = '{"a":'`)
    await assert.rejects(
      client().service.read(({store}) => store.jobs.find('j')),
      isTold('job.config'),
    )
    await damage(client().stateFile, `UPDATE job SET config = '{}', created_at = 'yesterday'`)
    await assert.rejects(client().call('DescribeJob', {jobId: 'j'}), /created_at/)
  })

  const names: [title: string, change: string, where: string][] = [
    ['thing', `UPDATE thing SET name = 'a' || char(27) || '[31m' WHERE id = 1`, 'thing.name'],
    ['group', `UPDATE thing_group SET name = 'a' || char(0x202e)`, 'thing_group.name'],
    ['job', `UPDATE job SET job_id = 'a;rm -rf'`, 'job.job_id'],
  ]
  for (const [title, change, where] of names)
    it(`with a ${title} whose name no registry takes is not imported`, async () => {
      const file = join(client().folder, 'kept.sqlite')
      await exportState(client().service, file)
      await damage(file, change)
      await assert.rejects(importState(client().stateFile, file), isTold(where))
      assert.equal((await viewState(client().service, 1)).fleet.things, 2)
    })
})

describe('stateError', () => {
  const cases: [told: object, message: RegExp][] = [
    [{code: 'SQLITE_FULL'}, /the disk is full/],
    [{code: 'SQLITE_READONLY_DIRECTORY'}, /is not writable/],
    [{code: 'SQLITE_IOERR_WRITE'}, /the disk failed/],
    [{code: 'SQLITE_CORRUPT'}, /is damaged$/],
    [{code: 'ERR_SQLITE_ERROR', errcode: 13}, /the disk is full/],
    [{code: 'ERR_SQLITE_ERROR', errcode: 778}, /the disk failed/],
    [{code: 'ERR_SQLITE_ERROR', errcode: 26}, /is damaged$/],
  ]
  for (const [told, message] of cases)
    it(`says what ${JSON.stringify(told)} means`, () => {
      const error = stateError(Object.assign(new Error('x'), told), 'state.sqlite', undefined)
      assert.ok(error instanceof OtherError)
      assert.match(error.message, message)
      assert.equal(error.hints.length, 1)
    })

  it('leaves other errors as they are', () => {
    const error = new TypeError('x')
    assert.equal(stateError(error, 'state.sqlite', undefined), error)
  })
})
