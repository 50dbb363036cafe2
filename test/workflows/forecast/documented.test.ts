// The example of docs/forecast.md is what the program prints.
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {Home} from '../../support/program.js'

const page = readFileSync(new URL('../../../docs/forecast.md', import.meta.url), 'utf8')

describe('docs/forecast.md', () => {
  const home = new Home()
  after(() => home.remove())

  it('shows what the program prints', async () => {
    const [, input = ''] = /```json\n(.*?)```/s.exec(page) ?? []
    const [, command = '', printed = ''] = /```console\n\$ iotjobs (.*?)\n(.*?)```/s.exec(page) ?? []
    const file = join(home.folder, 'fw-3.json')
    writeFileSync(file, input)
    const argv = command.split(' ').map((word) => (word === 'fw-3.json' ? file : word))
    const {exit, stdout} = await home.run(argv)
    assert.equal(exit, 0)
    assert.equal(stdout, printed)
  })
})
