import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {sharedCredentials} from '../../../src/transport/credentials/shared-credentials.js'

const NOW = Date.parse('2026-11-28T10:00:00Z')

/** Credentials that end after so many minutes; `undefined` fails. */
function counted(minutes: readonly (number | undefined)[]) {
  let [asked, now] = [0, NOW]
  const get = async () => {
    const ends = minutes[Math.min(asked++, minutes.length - 1)]
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (ends === undefined) throw new Error('refused')
    return {accessKeyId: `K${asked}`, secretAccessKey: 's', expiration: new Date(now + ends * 60_000)}
  }
  return {
    shared: sharedCredentials(get, () => now),
    asked: () => asked,
    pass(minutes: number) {
      now += minutes * 60_000
    },
  }
}

describe('sharedCredentials', () => {
  it('asks once where they are needed several times at once', async () => {
    const {shared, asked} = counted([60])
    const found = await Promise.all([shared(), shared(), shared()])
    assert.deepEqual(
      found.map(({accessKeyId}) => accessKeyId),
      ['K1', 'K1', 'K1'],
    )
    assert.equal(asked(), 1)
  })

  it('asks again where they are ending', async () => {
    const {shared, pass} = counted([60, 60])
    await shared()
    pass(54)
    assert.equal((await shared()).accessKeyId, 'K1')
    pass(2)
    assert.equal((await shared()).accessKeyId, 'K2')
    assert.equal((await shared()).accessKeyId, 'K2')
  })

  it('asks once for those that live briefly, until half of that has passed', async () => {
    const {shared, asked, pass} = counted([4, 60])
    await shared()
    await shared()
    pass(1.9)
    assert.equal((await shared()).accessKeyId, 'K1')
    assert.equal(asked(), 1)
    pass(0.2)
    assert.equal((await shared()).accessKeyId, 'K2')
  })

  it('keeps what still holds where it cannot be renewed, and asks again later', async () => {
    const {shared, asked, pass} = counted([60, undefined, 60])
    await shared()
    pass(56)
    assert.equal((await shared()).accessKeyId, 'K1')
    assert.equal((await shared()).accessKeyId, 'K1')
    assert.equal(asked(), 2)
    pass(2.1)
    assert.equal((await shared()).accessKeyId, 'K3')
  })

  it('does not keep what is over', async () => {
    const {shared} = counted([-1, undefined])
    await shared()
    await assert.rejects(shared(), {message: 'refused'})
  })

  it('asks again where it was refused', async () => {
    const {shared} = counted([undefined, 60])
    await assert.rejects(shared(), {message: 'refused'})
    assert.equal((await shared()).accessKeyId, 'K2')
  })
})
