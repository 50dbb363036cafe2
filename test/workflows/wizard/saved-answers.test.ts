// The file of kept answers, in a folder that is made for it, and in homes that cannot hold it.
import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {writeAnswers} from '../../../src/wizard/answers-file.js'
import {NOTHING} from '../../../src/wizard/beginning.js'
import {savedAnswers} from '../../../src/workflows/wizard/saved-answers.js'

const home = mkdtempSync(join(tmpdir(), 'iotjobs-kept-'))
const at = (folder: string) =>
  savedAnswers({env: {XDG_STATE_HOME: join(home, folder)}, home: '/nowhere', now: () => Date.now() + 5000})
const ANSWERS = writeAnswers({
  operation: 'CreateJob',
  beginning: NOTHING,
  given: new Map(),
  answers: new Map([['jobId', 'fw-2']]),
})

describe('savedAnswers', () => {
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
    assert.equal(statSync((await kept.at()) ?? '').mode & 0o077, 0)
  })

  it('names the file only where it has been written, or was gone on with', async () => {
    const kept = at('a')
    assert.equal(await kept.at(), undefined)
    await kept.find()
    kept.take()
    assert.match((await kept.at()) ?? '', /last\.json$/)
    await kept.forget()
    assert.equal(await kept.at(), undefined)
    assert.equal(await kept.find(), undefined)
  })

  it('ignores what it cannot read', async () => {
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
    assert.equal(await kept.at(), undefined)
    await kept.forget()
  })

  it('holds what was answered last where two ask at once, and the one removes nothing of the other', async () => {
    const [one, other] = [at('two'), at('two')]
    await one.keep(ANSWERS)
    await other.keep(ANSWERS.replace('fw-2', 'fw-3'))
    assert.equal(await one.at(), undefined)
    await one.forget()
    assert.equal((await other.find())?.answers.answers.get('jobId'), 'fw-3')
    await other.forget()
    assert.equal(await one.find(), undefined)
  })

  it('is never read half, nor while it goes away', async () => {
    const [one, other] = [at('race'), at('race')]
    const long = ANSWERS.replace('fw-2', 'x'.repeat(200_000))
    const writing = (async () => {
      for (let turn = 0; turn < 30; turn++) {
        await one.keep(turn % 2 === 0 ? ANSWERS : long)
        if (turn % 5 === 4) await one.forget()
      }
      await one.keep(ANSWERS)
    })()
    let isDone = false
    void writing.then(() => {
      isDone = true
    })
    const lengths = new Set<number>()
    while (!isDone) {
      const found = await other.find()
      if (found) lengths.add(String(found.answers.answers.get('jobId')).length)
    }
    assert.ok([...lengths].every((length) => length === 4 || length === 200_000))
    assert.deepEqual(readdirSync(join(home, 'race', 'iotjobs', 'wizard')), ['last.json'])
  })
})
