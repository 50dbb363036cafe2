import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {operationByName} from '../../../src/cli/runtime/invocation.js'
import {validateFiles} from '../../../src/workflows/validate/validate-files.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'

const THING = 'arn:aws:iot:us-east-1:123456789012:thing/door-1'
let folder = ''

async function annotations(name: string, input: object) {
  writeFileSync(join(folder, name), JSON.stringify(input, null, 2))
  const runtime = fakeRuntime(['--output', 'github'], {cwd: folder})
  const exit = await validateFiles([name], operationByName('create-job', '--operation'), runtime)
  return {exit, lines: runtime.written.stdout.split('\n').slice(0, -1)}
}

describe('annotations of GitHub Actions', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'github-'))
  })
  after(() => rmSync(folder, {recursive: true}))

  it('are nothing where there are no problems', async () => {
    const found = await annotations('good.json', {jobId: 'fw-2', targets: [THING], document: '{"operation":"reboot"}'})
    assert.deepEqual(found, {exit: 0, lines: []})
  })

  it('stand at the file, the line and the column, with the level of the problem', async () => {
    const {exit, lines} = await annotations('bad.json', {
      jobId: 'v2.1',
      targets: [THING, THING],
      document: '{"operation":"reboot"}',
    })
    assert.equal(exit, 252)
    assert.match(lines[0] ?? '', /^::error file=bad\.json,line=2,col=12,title=E\d+::jobId: .+%0A.+$/)
    assert.ok(lines.some((line) => /^::warning file=bad\.json,line=\d+,col=\d+,title=W\d+::/.test(line)))
  })

  it('cannot be ended, or begun, by what a file says', async () => {
    const {lines} = await annotations('a,b:c%.json', {jobId: 'a\n::error::forged', targets: [THING], document: '{}'})
    for (const line of lines) assert.match(line, /^::(error|warning|notice) file=a%2Cb%3Ac%25\.json,/)
  })
})
