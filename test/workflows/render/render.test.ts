import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {runRender} from '../../../src/workflows/render/run-render.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'

const PRESIGNED = `\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k}`

describe('render of a file', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'render-'))
    const files = {
      'doc.json': `{"u":"${PRESIGNED}","p":"\${aws:iot:parameter:p}"}\n`,
      'job.yaml': `jobId: a\ntargets: []\ndocument: {a: 1.50, p: "\${aws:iot:parameter:p}"}\ndocumentParameters: {p: x"y}\n`,
      'none.json': '{"jobId":"a","targets":[]}',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  })
  after(() => rmSync(folder, {recursive: true}))

  const render = async (word: string, ...parameters: string[]) => {
    const runtime = fakeRuntime([], {cwd: folder})
    await runRender({words: [word], template: undefined, parameters}, runtime)
    return runtime.written.stdout
  }

  it('fills in parameters, and leaves signed URLs', async () =>
    assert.equal(await render('doc.json', 'p=v'), `{"u":"${PRESIGNED}","p":"v"}\n`))
  it('takes the parameters of an input, as JSON texts', async () =>
    assert.equal(await render('job.yaml'), '{"a":1.50,"p":"x\\"y"}\n'))
  it('lets --parameter win', async () => assert.match(await render('job.yaml', 'p=z'), /"p":"z"/))

  const refused: [words: [string, ...string[]], message: RegExp][] = [
    [['doc.json'], /The document needs p/],
    [['doc.json', 'p=v', 'pp=v'], /no parameter 'pp'/],
    [['doc.json', 'p'], /not of the form KEY=VALUE/],
    [['none.json'], /has no document/],
    [['missing.json'], /there is no such file/],
  ]
  for (const [words, message] of refused)
    it(`refuses ${words.join(' ')}`, () => assert.rejects(render(...words), message))
})
