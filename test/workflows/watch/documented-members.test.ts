// docs/watch.md explains every member of the verdict that `wait` prints, and no other.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {after, describe, it} from 'mocha'
import {Home} from '../../support/program.js'

const page = readFileSync(new URL('../../../docs/watch.md', import.meta.url), 'utf8')

describe('the members of a verdict', () => {
  const home = new Home()
  after(() => home.remove())

  it('are those that the page explains', async () => {
    const local = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
    await home.prepare(['local', 'fleet', 'create', '--things', '1'], local)
    const job = ['create-job', '--job-id', 'fw-1', '--thing', 'thing-0001', '--document', '{}']
    await home.prepare(job, local)
    const {stdout} = await home.inProcess(['wait', 'fw-1', '--timeout', '1s', '--interval', '1s'], local)
    const [, table = ''] = /What the members say:\n\n([\s\S]*?)\n\n/.exec(page) ?? []
    const explained = table.split('\n').flatMap((row) => (row.split('|')[1] ?? '').match(/(?<=`)\w+(?=`)/g) ?? [])
    const printed = Object.keys(JSON.parse(stdout)).filter((name) => name !== 'jobId')
    assert.deepEqual(explained, printed)
  })
})
