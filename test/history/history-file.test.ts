import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildSync} from 'esbuild'
import {after, beforeEach, describe, it} from 'mocha'
import {appendLine, historyLines, LONGEST} from '../../src/history/history-file.js'
import {chooseEntries} from '../../src/history/read-history.js'

const folder = mkdtempSync(join(tmpdir(), 'history-'))
const entry = (id: string, t = '2026-11-28T10:00:00Z', more: object = {}) =>
  `${JSON.stringify({v: 1, t, operation: 'CancelJob', id, place: 'p', ok: true, code: null, ms: 1, argv: [], ...more})}\n`

describe('the file of the history', () => {
  const file = join(folder, 'state', 'history.ndjson')
  beforeEach(() => rmSync(join(folder, 'state'), {recursive: true, force: true}))
  after(() => rmSync(folder, {recursive: true}))

  it('is made for the user alone', () => {
    appendLine(file, entry('a'))
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.equal(statSync(join(folder, 'state')).mode & 0o777, 0o700)
  })

  it('is set aside when it is long, once', () => {
    appendLine(file, entry('first'))
    appendFileSync(file, `${'x'.repeat(LONGEST)}\n`)
    appendLine(file, entry('second'))
    appendLine(file, entry('third'))
    assert.ok(statSync(file).size < 1000)
    const ids = chooseEntries(historyLines(file), {jobId: undefined, since: undefined, limit: 9}).map(({id}) => id)
    assert.deepEqual(ids, ['third', 'second', 'first'])
    assert.equal(existsSync(`${file}.rotating`), false)
  })

  it('is set aside later where another process is at it, or was killed at it', () => {
    appendLine(file, entry('first'))
    appendFileSync(file, `${'x'.repeat(LONGEST)}\n`)
    mkdirSync(`${file}.rotating`)
    appendLine(file, entry('second'))
    assert.ok(statSync(file).size > LONGEST)
    utimesSync(`${file}.rotating`, 1, 1)
    appendLine(file, entry('third'))
    appendLine(file, entry('fourth'))
    assert.ok(statSync(file).size < 1000)
  })

  it('is read past torn lines and those of other versions', () => {
    mkdirSync(join(folder, 'state'))
    writeFileSync(file, `${entry('a')}{"v":1,"t":"2026\n${entry('b')}{"v":2}\n[]\nnull\n${entry('c').slice(0, 30)}`)
    const ids = chooseEntries(historyLines(file), {jobId: undefined, since: undefined, limit: 9}).map(({id}) => id)
    assert.deepEqual(ids, ['b', 'a'])
  })

  it('keeps what is written behind a torn line', () => {
    mkdirSync(join(folder, 'state'))
    writeFileSync(file, `${entry('a')}{"v":1,"t":"2026`)
    appendLine(file, entry('b'))
    appendLine(file, entry('c'))
    const ids = chooseEntries(historyLines(file), {jobId: undefined, since: undefined, limit: 9}).map(({id}) => id)
    assert.deepEqual(ids, ['c', 'b', 'a'])
  })

  it('holds every line of 16 processes, and all but the last of those that are killed', async () => {
    mkdirSync(join(folder, 'state'))
    const writer = join(folder, 'writer.mjs')
    buildSync({
      stdin: {
        contents: `import {appendLine} from './src/history/history-file.ts'
const [file, id, count] = process.argv.slice(2)
for (let i = 0; i < Number(count); i++) appendLine(file, JSON.stringify({v: 1, t: '2026-11-28T10:00:00Z', operation: 'CancelJob', place: 'p', id: id + ' ' + i, filled: 'x'.repeat(2000)}) + '\\n')`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: writer,
    })
    const ended = (child: ChildProcess) => new Promise((resolve) => child.once('close', resolve))
    const start = (id: string, count: number) =>
      spawn(process.execPath, [writer, file, id, String(count)], {stdio: 'inherit'})
    const killed = Array.from({length: 4}, (_, index) => start(`killed-${index}`, 1e9))
    await Promise.all(Array.from({length: 16}, (_, index) => ended(start(`whole-${index}`, 40))))
    for (const child of killed) child.kill('SIGKILL')
    await Promise.all(killed.map(ended))
    appendLine(file, entry('after'))

    const parts = historyLines(file)
    const found = chooseEntries(parts, {jobId: undefined, since: undefined, limit: Number.POSITIVE_INFINITY})
    const whole = new Set(found.map(({id}) => id).filter((id) => id?.startsWith('whole-')))
    assert.equal(found[0]?.id, 'after')
    // What was set aside more than once is gone, as is meant: then only the order of the rest can be seen.
    if (statSync(`${file}.1`, {throwIfNoEntry: false}) === undefined) assert.equal(whole.size, 16 * 40)
    assert.ok(parts.length - found.length <= killed.length, `${parts.length - found.length} are torn`)
  })

  const lines = [
    entry('a', '2026-11-01T00:00:00Z'),
    entry('b', '2026-11-02T00:00:00Z', {id: null, input: {resourceArn: 'arn:aws:iot:r:1:job/a'}}),
    entry('c', '2026-11-03T00:00:00Z', {id: 'tag', input: {jobId: 'a'}}),
    entry('d', '2026-11-04T00:00:00Z'),
  ]
  const rows: readonly (readonly [
    jobId: string | undefined,
    since: string | undefined,
    limit: number,
    days: string,
  ])[] = [
    [undefined, undefined, 50, '4 3 2 1'],
    [undefined, undefined, 2, '4 3'],
    ['a', undefined, 50, '3 2 1'],
    ['a', '2026-11-02T00:00:00Z', 50, '3 2'],
    ['nope', undefined, 50, ''],
  ]
  for (const [jobId, since, limit, days] of rows) {
    it(`gives what is asked for: ${jobId} since ${since}, ${limit} at most`, () => {
      const found = chooseEntries(lines, {jobId, since: since === undefined ? undefined : Date.parse(since), limit})
      assert.equal(found.map(({t}) => Number(t.slice(8, 10))).join(' '), days)
    })
  }
})
