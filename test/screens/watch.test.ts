import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const GROUP = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/line'

const run = (...argv: readonly string[]) => home.prepare(argv, LOCAL)

async function rollOut(): Promise<void> {
  await run('local', 'fleet', 'create', '--things', '3', '--group', 'line')
  await run('create-job', '--job-id', 'fw-2', '--targets', GROUP, '--document', '{"a":1}')
  const update = ['data', 'update-job-execution', '--job-id', 'fw-2', '--thing-name']
  await run(...update, 'thing-0002', '--status', 'FAILED', '--status-details', 'reason=no space')
}

/** The shell tells the exit code, and whether keys are echoed again. */
const WATCH = `'${process.execPath}' '${PROGRAM}' watch fw-2; echo "exit=$? $(stty -a | grep -o -E -- '-?\\becho\\b')"`

if (hasTmux) {
  describe('watch on a terminal', () => {
    let terminal: Terminal
    before(async () => rollOut())
    after(() => home.remove())
    beforeEach(() => {
      terminal = new Terminal(110, 30, home.env(LOCAL))
    })
    afterEach(() => terminal.close())

    const left = () => terminal.until(/exit=130 echo/)
    const drawn = () => terminal.until(/fw-2 {2}IN_PROGRESS {2}SNAPSHOT[\s\S]*FAILED +no space[\s\S]*q quit/)

    for (const key of ['q', 'C-c']) {
      it(`is left with ${key}: the job keeps running, and the terminal is as before`, async () => {
        terminal.type(WATCH)
        await drawn()
        assert.equal(terminal.cursorShown(), false)
        terminal.key(key)
        await left()
        assert.match(
          terminal.text(),
          /! stopped watching; fw-2 is still running. To come back: iotjobs watch fw-2 \(exit 130\)/,
        )
        assert.equal(terminal.cursorShown(), true)
        assert.doesNotMatch(terminal.text(), /q quit/)
        assert.match((await home.prepare(['describe-job', '--job-id', 'fw-2'], LOCAL)).stdout, /IN_PROGRESS/)
      })
    }

    it('writes a report for e, and for c cancels once the id is typed and shows it at once', async () => {
      await run('create-job', '--job-id', 'fw-3', '--targets', GROUP, '--document', '{"a":1}')
      terminal.type(`cd '${home.folder}'; ${WATCH.replace('fw-2', 'fw-3 --interval 1h')}`)
      await terminal.until(/q quit/)
      terminal.key('e')
      const [, file = ''] = await terminal.until(/wrote (fw-3-failures-\d+\.html): 0 things that did not succeed/)
      assert.match(readFileSync(join(home.folder, file), 'utf8'), /<\/html>\n$/)
      terminal.key('c')
      await terminal.until(/Cancel fw-3\?\s+3 queued or not sent: never started/)
      terminal.type('fw')
      await terminal.until(/not the id of the job; nothing is canceled yet/)
      assert.match((await home.prepare(['describe-job', '--job-id', 'fw-3'], LOCAL)).stdout, /IN_PROGRESS/)
      terminal.type('fw-3')
      await terminal.until(/canceled by a user \(exit 11\)[\s\S]*exit=11 echo/)
      assert.match((await home.prepare(['describe-job', '--job-id', 'fw-3'], LOCAL)).stdout, /CANCELED/)
    })

    it('holds the job for h, and resumes it, once it has said what that does', async () => {
      await run(
        'create-job',
        '--job-id',
        'fw-hold',
        '--targets',
        GROUP,
        '--document',
        '{"a":1}',
        '--job-executions-rollout-config',
        'maximumPerMinute=2',
      )
      const rate = async () => (await home.prepare(['describe-job', '--job-id', 'fw-hold'], LOCAL)).stdout
      terminal.type(`cd '${home.folder}'; ${WATCH.replace('fw-2', 'fw-hold --interval 1h')}`)
      await terminal.until(/q quit/)
      terminal.key('h')
      await terminal.until(
        /Hold fw-hold\?\s+1 thing not sent: 1 a minute, the slowest rate AWS allows, instead of 2\/min/,
      )
      terminal.key('\u001b')
      await terminal.until(/q quit/)
      assert.match(await rate(), /"maximumPerMinute": 2/)
      terminal.key('h')
      await terminal.until(/Hold fw-hold/)
      terminal.key('\r')
      await terminal.until(/fw-hold held at 1 a minute/)
      assert.match(await rate(), /"maximumPerMinute": 1/)
      terminal.key('h')
      await terminal.until(/Resume fw-hold\?/)
      terminal.key('\r')
      await terminal.until(/fw-hold resumed at 2 a minute/)
      assert.match(await rate(), /"maximumPerMinute": 2/)
      terminal.key('q')
      await terminal.until(/stopped watching/)
      await run('cancel-job', '--job-id', 'fw-hold', '--yes')
    })

    it('goes through what failed for f: a filter, the details of a thing, its name copied', async () => {
      terminal.takeClipboard()
      terminal.type(WATCH)
      await drawn()
      terminal.key('f')
      await terminal.until(/fw-2 {2}1 did not succeed\n1 FAILED no space\n> thing-0002 [\s\S]*Enter details/, 'screen')
      terminal.type('/zzz')
      await terminal.until(/\/zzz {2}0 of 1\nNo failure matches zzz/, 'screen')
      terminal.key('/')
      terminal.key('Escape')
      await terminal.until(/did not succeed\n1 FAILED no space/, 'screen')
      terminal.key('Down')
      terminal.key('Enter')
      await terminal.until(
        /thing-0002 {2}FAILED\nno space\nattempt +1 [\s\S]*version +2\n[\s\S]*reason {2}no space/,
        'screen',
      )
      terminal.key('y')
      await terminal.until(/Asked the terminal to copy thing-0002/)
      assert.equal(terminal.clipboard(), 'thing-0002')
      terminal.key('Escape')
      await terminal.until(/> thing-0002/, 'screen')
      terminal.key('Escape')
      await drawn()
      terminal.key('q')
      await left()
    })

    for (const view of ['f', 's', '?', 'c']) {
      it(`keeps what is typed in the view of ${view} from the shell when the job ends`, async () => {
        const job = `end-${view === '?' ? 'help' : view}`
        await run('create-job', '--job-id', job, '--targets', GROUP, '--document', '{"a":1}')
        terminal.type(WATCH.replace('fw-2', `${job} --interval 0.5s`))
        await terminal.until(/q quit/)
        terminal.key(view)
        terminal.keys('/')
        await run('cancel-job', '--job-id', job, '--force', '--yes')
        await terminal.until(/canceled by a user/)
        for (const word of ['x', 'y']) terminal.type(word)
        await terminal.until(/exit=11 echo/)
        assert.doesNotMatch(terminal.text(), /not found/)
      })
    }

    it('tells how often it looks for + and -', async () => {
      terminal.type(WATCH.replace('fw-2', 'fw-2 --interval 2s'))
      await drawn()
      terminal.key('-')
      await terminal.until(/Z looking every 4 s/)
      terminal.key('+')
      terminal.key('+')
      await terminal.until(/Z looking every 1 s/)
      terminal.key('q')
      await left()
    })

    it('offers the jobs that are not over where none is named', async () => {
      terminal.type(WATCH.replace('watch fw-2', 'watch'))
      await terminal.until(/Job to watch[\s\S]*fw-2 +IN_PROGRESS +(?:\d+m)?\d+s old/)
      terminal.key('Enter')
      await drawn()
      terminal.key('q')
      await left()
      assert.equal(terminal.cursorShown(), true)
    })

    it('ends where no job is chosen', async () => {
      terminal.type(WATCH.replace('watch fw-2', 'watch'))
      await terminal.until(/Job to watch/)
      terminal.key('Escape')
      await left()
      assert.equal(terminal.cursorShown(), true)
    })

    for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
      it(`gives the terminal back when the system ends it with ${signal}`, async () => {
        const pidFile = join(home.folder, 'pid')
        terminal.type(
          `(echo $BASHPID > '${pidFile}'; exec ${WATCH.split(';')[0]}); echo "exit=$? $(stty -a | grep -o -E -- '-?\\becho\\b')"`,
        )
        await drawn()
        process.kill(Number(readFileSync(pidFile, 'utf8')), signal)
        await left()
        assert.equal(terminal.cursorShown(), true)
      })
    }

    it('draws a narrow frame in a terminal that has become narrow, and never wraps it', async () => {
      terminal.type(WATCH)
      await drawn()
      terminal.resize(60, 12)
      await terminal.until(/fw-2 IN_PROGRESS {2}100 % sent \(3\/3\)[\s\S]*✔0 ✖1/, 'screen')
      terminal.key('s')
      await terminal.until(/0 things in progress[\s\S]*Nothing is in progress[\s\S]*Esc back/, 'screen')
      terminal.key('Escape')
      await terminal.until(/✔0 ✖1/, 'screen')
      terminal.key('?')
      await terminal.until(/KEYS[\s\S]*Ctrl-Z/, 'screen')
      terminal.key('q')
      await left()
    })

    it('is suspended with Ctrl-Z, and draws again after fg', async () => {
      terminal.type(WATCH.split(';')[0] ?? '')
      await drawn()
      terminal.key('C-z')
      await terminal.until(/Stopped/)
      assert.equal(terminal.cursorShown(), true)
      terminal.type('clear; fg')
      await drawn()
      terminal.key('q')
      await terminal.until(/stopped watching/)
    })

    it('writes lines without any control code where the terminal is dumb', async () => {
      terminal.type(`TERM=dumb ${WATCH.replace('fw-2', 'fw-2 --timeout 1s')}`)
      await terminal.until(/exit=13 echo/)
      assert.match(terminal.text(), /\d\dZ fw-2 IN_PROGRESS ok=0 failed=1 .* gave-up exit=13/)
      assert.doesNotMatch(terminal.text(), /q quit/)
    })

    for (const [prefix, colored] of [
      ['', true],
      ['NO_COLOR=1 ', false],
    ] as const) {
      it(`${colored ? 'uses colours' : 'uses none where NO_COLOR is set'}`, async () => {
        terminal.type(`${prefix}${WATCH}`)
        await drawn()
        assert.equal(/\u001b\[3\dm/.test(terminal.text('-e')), colored)
        terminal.key('q')
        await left()
      })
    }
  })
}
