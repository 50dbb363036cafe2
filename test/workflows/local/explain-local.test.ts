import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {UnknownName} from '../../../src/emulator/unknown/unknown-name.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {explainLocal} from '../../../src/workflows/local/explain-local.js'
import {useClient} from '../../emulator/local-client.js'

describe('explainLocal', () => {
  const client = useClient()

  it('names the command that lists them', async () => {
    const unknown = new UnknownName('thing', 'nobody')
    assert.deepEqual(unknown.hints, [])
    const explained = await explainLocal(unknown, client().service, {})
    assert.ok(explained instanceof UsageError)
    assert.equal(explained.message, 'Unknown thing: "nobody"')
    assert.deepEqual(explained.hints, ['iotjobs local fleet list lists the things'])
  })

  it('names the thing or group that is near', async () => {
    await createFleet(client().service, {things: 1, group: 'line-a'})
    const hints = async (kind: 'thing' | 'group', name: string) => {
      const explained = await explainLocal(new UnknownName(kind, name), client().service, {})
      return explained instanceof UsageError ? explained.hints[0] : undefined
    }
    assert.equal(await hints('thing', 'thing-001'), 'Did you mean "thing-0001"?')
    assert.equal(await hints('group', 'line_a'), 'Did you mean "line-a"?')
  })

  it('leaves other errors as they are', async () => {
    const error = new Error('other')
    assert.equal(await explainLocal(error, client().service, {}), error)
  })
})
