// The file of kept answers, in a folder that is made for it, and in homes that cannot hold it.
import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {keptAnswers} from '../../../src/cli/wizard/kept-answers.js'
import {writeAnswers} from '../../../src/wizard/answers-file.js'
import {NOTHING} from '../../../src/wizard/beginning.js'

const home = mkdtempSync(join(tmpdir(), 'iotjobs-kept-'))
const at = (folder: string) =>
  keptAnswers({env: {XDG_STATE_HOME: join(home, folder)}, home: '/nowhere', now: () => Date.now() + 5000})
const ANSWERS = writeAnswers({
  operation: 'CreateJob',
  beginning: NOTHING,
  given: new Map(),
  answers: new Map([['jobId', 'fw-2']]),
})

describe('keptAnswers', () => {
  after(() => rmSync(home, {recursive: true, force: true}))

  it('finds what another wizard kept, and how long ago', async () => {
    await at('a').keep(ANSWERS)
    const found = await at('a').find()
    assert.equal(found?.answers.answers.get('jobId'), 'fw-2')
    assert.ok(found.age >= 4000 && found.age < 60_000)
  })

  it('hides them from other users', async () => {
    const kept = at('b')
    await kept.keep(ANSWERS)
    assert.equal(statSync(kept.at() ?? '').mode & 0o077, 0)
  })

  it('names the file only where it has been written, or was gone on with', async () => {
    const kept = at('a')
    assert.equal(kept.at(), undefined)
    kept.take()
    assert.match(kept.at() ?? '', /last\.json$/)
    await kept.forget()
    assert.equal(kept.at(), undefined)
    assert.equal(await kept.find(), undefined)
  })

  it('passes over what it cannot read', async () => {
    const kept = at('c')
    await kept.keep('{"wizard": 99}')
    assert.equal(await kept.find(), undefined)
    await kept.keep('{')
    assert.equal(await kept.find(), undefined)
  })

  it('goes on in a home that cannot be written, and claims nothing', async () => {
    writeFileSync(join(home, 'file'), '')
    const kept = at('file')
    await kept.keep(ANSWERS)
    assert.equal(kept.at(), undefined)
  })
})
