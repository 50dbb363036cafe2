import assert from 'node:assert/strict'
import {after, afterEach, before, describe, it} from 'mocha'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1', IOTJOBS_HISTORY: 'off'}

if (hasTmux) {
  describe('why on a terminal', () => {
    let terminal: Terminal
    before(async () => {
      await home.prepare(['local', 'fleet', 'create', '--things', '60', '--group', 'line', '--pickup', '9h'], LOCAL)
      const target = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/line'
      await home.prepare(['create-job', '--job-id', 'fw', '--document', '{}', '--targets', target], LOCAL)
    })
    after(() => home.remove())
    afterEach(() => terminal.close())

    for (const [rows, shown] of [
      [24, 18],
      [12, 6],
      [60, 20],
    ] as const) {
      it(`shows ${shown} of 60 things in ${rows} rows, below what they wait for`, async () => {
        terminal = new Terminal(80, rows, home.env(LOCAL))
        terminal.type(`'${process.execPath}' '${PROGRAM}' why fw`)
        await terminal.until(/For one thing: iotjobs why fw thing-0001/)
        const text = terminal.text()
        assert.match(text, /^fw {2}IN_PROGRESS$/m)
        assert.match(text, /^60 things wait: 60 queued, 0 in progress$/m)
        assert.equal(text.match(/^ {2}thing-\d+ {2}QUEUED/gm)?.length, shown)
        const more = `… and ${60 - shown} more: iotjobs executions fw --status QUEUED,IN_PROGRESS`
        assert.ok(text.includes(more), text)
      })
    }

    for (const command of ['why fw', 'why fw thing-0001', 'history'])
      it(`${command} draws its signs in ASCII where the locale knows no more`, async () => {
        terminal = new Terminal(80, 24, home.env(LOCAL))
        terminal.type(`LC_ALL=C '${process.execPath}' '${PROGRAM}' ${command}; echo "exit=$?"`)
        await terminal.until(/^exit=0$/m)
        assert.match(terminal.text(), /^[\n -~]*$/)
      })

    for (const command of ['wait', 'watch']) {
      it(`is said in a line where ${command} ends as stalled`, async () => {
        await home.prepare(['local', 'clock', '--speed', '600'], LOCAL)
        terminal = new Terminal(100, 30, home.env(LOCAL))
        terminal.type(`'${process.execPath}' '${PROGRAM}' ${command} fw --stall 20m; echo "exit=$?"`)
        await terminal.until(
          /^Why: (?:20 no visible reason, )?40 not looked at(?:, 20 no visible reason)?$[\s\S]*exit=14/m,
        )
      })
    }
  })
}
