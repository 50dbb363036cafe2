// Times in a request are judged by the clock of the service that the request goes to.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

describe('the clock of the local simulator', () => {
  const home = new Home()
  const schedule = (startTime: string) => [
    ...['create-job', '--local', '--job-id', 'j', '--document', '{"op":"x"}'],
    ...['--targets', 'arn:aws:iot:us-east-1:123456789012:thinggroup/g'],
    ...['--scheduling-config', `startTime=${startTime}`],
  ]
  before(async () => {
    await home.prepare(['local', 'fleet', 'create', '--things', '1', '--group', 'g'])
    await home.prepare(['local', 'advance', '90d'])
  })
  after(() => home.remove())

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  it('refuses a start that is past there', async () => {
    const {exit, stderr} = await home.run(schedule(inDays(30)))
    assert.equal(exit, 252, stderr)
    assert.match(stderr, /startTime/)
  })
  it('takes a start that lies ahead there', async () => {
    const {exit, stderr} = await home.run(schedule(inDays(91)))
    assert.equal(exit, 0, stderr)
  })
})
