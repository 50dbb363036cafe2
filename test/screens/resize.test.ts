// What is drawn over and over, while the terminal becomes narrower, wider, lower: each line is there once.
import assert from 'node:assert/strict'
import {after, afterEach, before, describe, it} from 'mocha'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1', IOTJOBS_HISTORY: 'off'}
const GROUP = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/line'

type Size = readonly [columns: number, rows: number]

const WATCH: readonly (readonly [title: string, from: Size, to: Size])[] = [
  ['a little narrower', [80, 24], [60, 24]],
  ['lower and narrower', [120, 40], [80, 24]],
  ['as narrow as the plain lines', [80, 24], [50, 24]],
  ['wider', [60, 24], [100, 30]],
]

const run = (words: string) => `clear; echo above; '${process.execPath}' '${PROGRAM}' ${words}; echo "exit=$?"`

if (hasTmux) {
  describe('a terminal that is resized', () => {
    let terminal: Terminal
    before(async () => {
      await home.prepare(['local', 'fleet', 'create', '--things', '3', '--group', 'line', '--offline', '100%'], LOCAL)
      for (const id of ['fw-1', 'fw-2'])
        await home.prepare(['create-job', '--job-id', id, '--targets', GROUP, '--document', '{}', '--yes'], LOCAL)
    })
    after(() => home.remove())
    afterEach(() => terminal.close())

    /** The screen once it shows this, and has not changed for a while. */
    const settled = async (pattern: RegExp) => {
      await terminal.until(pattern, 'screen')
      await new Promise((done) => setTimeout(done, 200))
      return terminal.screen()
    }

    for (const [title, [columns, rows], to] of WATCH) {
      it(`keeps one frame of watch: ${title}`, async () => {
        terminal = new Terminal(columns, rows, home.env(LOCAL))
        terminal.type(run('watch fw-2 --interval 1h'))
        await terminal.until(/q quit/)
        terminal.resize(...to)
        const head = to[0] < 80 ? /^fw-2 IN_PROGRESS {2}100 %/m : /^fw-2 {2}IN_PROGRESS {2}SNAPSHOT/m
        const screen = await settled(head)
        assert.equal(screen.match(/^fw-2 /gm)?.length, 1, screen)
        assert.equal(screen.match(/q quit/g)?.length, 1, screen)
        terminal.key('q')
        await terminal.until(/exit=130/)
      })
    }

    it('keeps one list of jobs --watch, and what stood above it', async () => {
      terminal = new Terminal(80, 24, home.env(LOCAL))
      terminal.type(run('jobs --watch'))
      await terminal.until(/q leave/)
      terminal.resize(50, 24)
      const screen = await settled(/JOB +STATUS[\s\S]*q leave/)
      assert.equal(screen.match(/JOB +STATUS/g)?.length, 1, screen)
      assert.match(screen, /^above$/m)
      terminal.key('q')
      await terminal.until(/exit=0/)
    })

    for (const [from, to] of [
      [80, 50],
      [120, 80],
      [60, 100],
    ] as const) {
      it(`keeps one question of the wizard, and the answers above it, from ${from} to ${to} columns`, async () => {
        terminal = new Terminal(from, 24, home.env(LOCAL))
        terminal.type(run(`create-job --wizard --job-id fw-${from} --targets ${GROUP}`))
        await terminal.until(/\? Start from\n❯ nothing/)
        terminal.key('Enter')
        await terminal.until(/\? Things that join later\n[\s\S]*SNAPSHOT/)
        terminal.resize(to, 24)
        const listed = await settled(/❯ SNAPSHOT/)
        assert.equal(listed.match(/join later/g)?.length, 1, listed)
        assert.match(listed, /✔ Start from +nothing\n\? Things that join later\n {2}CONTINUOUS\n❯ SNAPSHOT\n/)
        terminal.key('Enter')
        await terminal.until(/\? Document/)
        terminal.keys('{"a": 1')
        await terminal.until(/\{"a": 1/)
        terminal.resize(from, 24)
        const typed = await settled(/\{"a": 1/)
        assert.equal(typed.match(/\? Document/g)?.length, 1, typed)
        assert.match(typed, /✔ Things that join later +SNAPSHOT\n\? Document[^✔]+\{"a": 1\n/)
        terminal.keys('}')
        terminal.key('Enter')
        await terminal.until(/✔ Document +\{"a": 1\}/)
        terminal.key('C-c')
        await terminal.until(/exit=130/)
      })
    }

    for (const [from, to] of [
      [120, 50],
      [80, 50],
      [60, 80],
      [60, 120],
    ] as const) {
      it(`keeps one question of consent, with what is typed, from ${from} to ${to} columns`, async () => {
        terminal = new Terminal(from, 24, home.env(LOCAL))
        terminal.type(run('cancel-job fw-1 fw-2'))
        await terminal.until(/Cancel 2 jobs\? \(y\/N\)/)
        terminal.keys('x')
        terminal.key('Enter')
        await terminal.until(/Type y or n/)
        terminal.keys('no')
        await terminal.until(/\(y\/N\) no$/m)
        terminal.resize(to, 24)
        const screen = await settled(/\(y\/N\) no$/m)
        assert.match(screen, /^above\nLocal simulator[^?]*\n\? Cancel 2 jobs\? \(y\/N\) no\n+$/m)
        terminal.key('Enter')
        await terminal.until(/exit=130/)
        assert.equal(terminal.text().match(/Cancel 2 jobs/g)?.length, 1, terminal.text())
      })
    }

    it('keeps one question for a word, broken between words', async () => {
      terminal = new Terminal(120, 24, home.env(LOCAL))
      terminal.type(run('delete-job fw-1 fw-2 --force'))
      await terminal.until(/Type 2 to continue:/)
      terminal.keys('3')
      terminal.resize(50, 24)
      const screen = await settled(/to continue: 3$|\n +3$/m)
      assert.equal(screen.match(/to continue/g)?.length, 1, screen)
      terminal.key('Escape')
      await terminal.until(/exit=130/)
    })

    it('takes away the whole line of wait, and nothing above it', async () => {
      terminal = new Terminal(80, 24, home.env(LOCAL))
      terminal.type(run('wait fw-2 --interval 1h'))
      await terminal.until(/fw-2 IN_PROGRESS/)
      terminal.resize(50, 24)
      await settled(/fw-2/)
      terminal.key('C-c')
      await terminal.until(/exit=130/)
      const text = terminal.text()
      assert.match(text, /^above\nLocal simulator[^{]*\n\{\n {4}"/m)
      assert.doesNotMatch(text, /^fw-2 IN_PROGRESS/m)
    })
  })
}
