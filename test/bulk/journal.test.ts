import assert from 'node:assert/strict'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, afterEach, describe, it} from 'mocha'
import {openJournal} from '../../src/bulk/journal.js'
import {OtherError, UsageError} from '../../src/errors/cli-error.js'

const title = {task: 'delete []', scope: 'eu-west-1'}
const HEAD = 'delete [] in eu-west-1\n'

describe('openJournal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-journal-'))
  const file = join(folder, 'done.txt')
  afterEach(() => {
    for (const left of [file, `${file}.lock`]) rmSync(left, {recursive: true, force: true})
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('remembers what was noted', () => {
    const first = openJournal(file, title)
    assert.deepEqual([...first.done], [])
    first.note('done', 'a')
    first.note('done', 'b')
    first.close()
    assert.deepEqual([...openJournal(file, title).done], ['a', 'b'])
  })

  const states: readonly (readonly [title: string, lines: readonly string[], done: string[], unsettled: string[]])[] = [
    ['what was begun and not noted', ['begun "a"', 'begun "b"', 'done "a"'], ['a'], ['b']],
    ['what was begun, refused, and begun again', ['begun "a"', 'refused "a"', 'begun "a"'], [], ['a']],
    ['what was refused', ['begun "a"', 'refused "a"'], [], []],
    ['an item with a line break and quotes', [String.raw`done "a\n\"b\""`], ['a\n"b"'], []],
    ['what 0.1.0 noted', ['k1', 'k2 t2', '{"jobId":"k3"}', 'begun "k4"'], ['k1', 'k2 t2', '{"jobId":"k3"}'], ['k4']],
  ]
  for (const [what, lines, done, unsettled] of states) {
    it(`knows ${what}`, () => {
      writeFileSync(file, HEAD + lines.map((line) => `${line}\n`).join(''))
      const journal = openJournal(file, title)
      assert.deepEqual([[...journal.done], [...journal.unsettled]], [done, unsettled])
      journal.close()
    })
  }

  it('keeps an item with a line break in one line', () => {
    const journal = openJournal(file, title)
    journal.note('begun', 'a\nb')
    journal.note('done', 'a\nb')
    journal.close()
    assert.equal(readFileSync(file, 'utf8').split('\n').length, 4)
    assert.deepEqual([...openJournal(file, title).done], ['a\nb'])
  })

  it('refuses a second process, but not behind one that was killed', () => {
    const journal = openJournal(file, title)
    assert.throws(() => openJournal(file, title), /is in use by another process/)
    assert.throws(() => openJournal(file, title), UsageError)
    journal.close()
    // No process has this number.
    writeFileSync(`${file}.lock`, '4194999\n')
    openJournal(file, title).close()
    writeFileSync(`${file}.lock`, 'damaged')
    openJournal(file, title).close()
    assert.equal(existsSync(`${file}.lock`), false)
  })

  const torn: readonly (readonly [title: string, before: string | Buffer, done: string[], after: string])[] = [
    ['a line that was torn off', `${HEAD}k1\nk`, ['k1'], `${HEAD}k1\ndone "k1"\n`],
    ['a line that lacks its end only', `${HEAD}k1`, [], `${HEAD}done "k1"\n`],
    [
      'a character that was torn',
      Buffer.concat([Buffer.from(`${HEAD}ä\n`), Buffer.of(0xc3)]),
      ['ä'],
      `${HEAD}ä\ndone "k1"\n`,
    ],
    ['a first line that was torn off', HEAD.slice(0, 9), [], `${HEAD}done "k1"\n`],
    ['a first line that lacks its end only', HEAD.trimEnd(), [], `${HEAD}done "k1"\n`],
    ['an empty file', '', [], `${HEAD}done "k1"\n`],
  ]
  for (const [what, before, done, afterwards] of torn) {
    it(`goes on behind ${what}`, () => {
      writeFileSync(file, before)
      const journal = openJournal(file, title)
      assert.deepEqual([...journal.done], done)
      journal.note('done', 'k1')
      assert.equal(readFileSync(file, 'utf8'), afterwards)
    })
  }

  const refused: readonly (readonly [content: string, message: RegExp, hint: RegExp])[] = [
    ['cancel [] in eu-west-1\nk1\n', /done.txt is of another command: cancel \[\] in eu-west-1$/, /Name a new file/],
    ['delete [] in us-east-1\nk1\n', /done.txt is of work in us-east-1$/, /works in eu-west-1/],
    [`${HEAD}done "a"\nbegun "\\q"\n`, /Cannot use the journal .*done.txt: its line 3 is damaged$/, /^$/],
    ['notes of mine', /done.txt is of another command: notes of mine$/, /Name a new file/],
  ]
  for (const [content, message, hint] of refused) {
    it(`refuses '${content.split('\n')[0]}', and leaves it as it is`, () => {
      writeFileSync(file, content)
      assert.throws(
        () => openJournal(file, title),
        (error) => error instanceof UsageError && message.test(error.message) && hint.test(error.hints.join('\n')),
      )
      assert.equal(readFileSync(file, 'utf8'), content)
    })
  }

  it('refuses a folder', () => {
    assert.throws(() => openJournal(folder, title), {name: 'Error', message: /^Cannot use the journal/})
    assert.throws(() => openJournal(join(folder, 'none', 'j'), title), {
      message: /: no file or folder can be made there$/,
    })
  })

  it('refuses a device, which could be read forever', () => {
    assert.throws(() => openJournal('/dev/zero', title), UsageError)
  })

  it('touches nothing where it is only read', () => {
    openJournal(file, title, true)
    assert.equal(existsSync(file), false)
    writeFileSync(file, `${HEAD}k1\nk`)
    assert.deepEqual([...openJournal(file, title, true).done], ['k1'])
    assert.equal(readFileSync(file, 'utf8'), `${HEAD}k1\nk`)
  })

  it('names what is done and could not be noted', () => {
    const journal = openJournal(file, title)
    rmSync(file)
    mkdirSync(file)
    assert.throws(
      () => journal.note('done', 'k7'),
      (error) => error instanceof OtherError && /Done, but not noted: k7/.test(error.hints.join()),
    )
  })
})
