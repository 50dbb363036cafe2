import assert from 'node:assert/strict'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1', IOTJOBS_HISTORY: 'off'}
const JOBS = `'${process.execPath}' '${PROGRAM}' jobs --watch; echo "exit=$? $(stty -a | grep -o -E -- '-?\\becho\\b')"`

if (hasTmux) {
  describe('jobs --watch on a terminal', () => {
    let terminal: Terminal
    before(async () => {
      await home.run(['local', 'fleet', 'create', '--things', '3', '--group', 'line'], LOCAL)
      for (const job of ['fw-1', 'fw-2'])
        await home.run(
          [
            'create-job',
            '--job-id',
            job,
            '--document',
            '{"a":1}',
            '--targets',
            'arn:aws:iot:eu-west-1:123456789012:thinggroup/line',
          ],
          LOCAL,
        )
    })
    after(() => home.remove())
    afterEach(() => terminal.close())

    for (const columns of [80, 120]) {
      describe(`of ${columns} columns`, () => {
        beforeEach(() => {
          terminal = new Terminal(columns, 20, home.env(LOCAL))
        })

        it('draws the jobs, chooses with arrows, and is left with q', async () => {
          terminal.type(JOBS)
          await terminal.until(/JOB +STATUS[\s\S]*> fw-2 +IN_PROGRESS[\s\S]* {2}fw-1 +IN_PROGRESS[\s\S]*q leave/)
          terminal.key('Down')
          await terminal.until(/ {2}fw-2 +IN_PROGRESS[\s\S]*> fw-1 +IN_PROGRESS/)
          terminal.key('q')
          await terminal.until(/exit=0 echo/)
        })
      })
    }

    it('watches the job that is chosen', async () => {
      terminal = new Terminal(110, 30, home.env(LOCAL))
      terminal.type(JOBS)
      await terminal.until(/> fw-2 +IN_PROGRESS/)
      terminal.key('Enter')
      await terminal.until(/fw-2 {2}IN_PROGRESS {2}SNAPSHOT[\s\S]*q quit/)
      terminal.key('q')
      await terminal.until(/exit=130 echo/)
      assert.match(terminal.text(), /stopped watching; fw-2 is still running/)
    })
  })
}
