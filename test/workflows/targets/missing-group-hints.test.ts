import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {missingGroupHints} from '../../../src/workflows/targets/missing-group-hints.js'
import {Home} from '../../support/program.js'

describe('a thing group that is not there', () => {
  it('can be created in the local simulator, whatever its name', () =>
    assert.deepEqual(missingGroupHints(['-a'], {globals: {local: true}, env: {}}), [
      'To create it in the local simulator: iotjobs local fleet create --things 3 --group=-a',
    ]))

  it('can be looked up in AWS', () =>
    assert.deepEqual(missingGroupHints(['a'], {globals: {}, env: {}}), ['To list them: aws iot list-thing-groups']))

  it('is what a first job meets, and the hint leads on', async () => {
    const home = new Home()
    try {
      const argv = ['create-job', '--local', '--job-id', 'fw-1', '--group', 'line-a', '--document', '{}']
      const {exit, stderr} = await home.run(argv)
      assert.equal(exit, 252)
      const [, words = ''] = /: iotjobs (.*)$/m.exec(stderr) ?? []
      assert.equal((await home.run(words.split(' '))).exit, 0)
      assert.equal((await home.run(argv)).exit, 0)
    } finally {
      home.remove()
    }
  })
})
