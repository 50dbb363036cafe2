import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {validateFiles} from '../../../src/workflows/validate/validate-files.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'

const folder = mkdtempSync(join(tmpdir(), 'iotjobs-'))

async function validate(text: string, flags: readonly string[] = []) {
  writeFileSync(join(folder, 'stages.yaml'), text)
  const runtime = fakeRuntime(flags, {cwd: folder})
  return {exit: await validateFiles(['stages.yaml'], undefined, runtime), ...runtime.written}
}

const GOOD = `name: fw-2
job: {document: {v: 2}}
targets: {groups: [line-a]}
stages:
  - {name: pilot, count: 2, gate: {ok-when: 'succeeded>=100%'}}
  - {name: rest, share: 100%}
`

describe('validate of a file of stages', () => {
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('knows it', async () => {
    const {exit, stdout} = await validate(GOOD)
    assert.equal(exit, 0, stdout)
    assert.match(stdout, /stages\.yaml \(stages\): valid/)
    const {stdout: data} = await validate(GOOD, ['--output', 'json'])
    assert.deepEqual([JSON.parse(data).files[0].kind, JSON.parse(data).files[0].operation], ['stages', null])
  })

  it('says where something is wrong, in its job too', async () => {
    const {exit, stdout} = await validate(
      GOOD.replace('share: 100%', 'share: 100').replace(
        '{v: 2}}',
        '{v: 2}, timeoutConfig: {inProgressTimeoutInMinutes: 0}}',
      ),
    )
    assert.equal(exit, 252)
    assert.match(stdout, /stages\.yaml:6:25 +E116 .*'100' is not a share/)
    const inJob = await validate(GOOD.replace('{v: 2}}', '{v: 2}, timeoutConfig: {inProgressTimeoutInMinutes: 0}}'))
    assert.equal(inJob.exit, 252)
    assert.match(inJob.stdout, /stages\.yaml:2:\d+ .*inProgressTimeoutInMinutes/)
  })
})
