import assert from 'node:assert/strict'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {fit} from '../../src/output/terminal/cells.js'
import {DOCUMENT, LocalClient, thingArn} from '../emulator/local-client.js'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1', IOTJOBS_HISTORY: 'off'}
const JOBS = `'${process.execPath}' '${PROGRAM}' jobs --watch; echo "exit=$? $(stty -a | grep -o -E -- '-?\\becho\\b')"`

if (hasTmux) {
  describe('jobs --watch on a terminal', () => {
    let terminal: Terminal
    before(async () => {
      await home.prepare(['local', 'fleet', 'create', '--things', '3', '--group', 'line'], LOCAL)
      for (const job of ['fw-1', 'fw-2'])
        await home.prepare(
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

  describe('jobs on a terminal', () => {
    let terminal: Terminal
    let client: LocalClient
    const command = (flags: string) => `'${process.execPath}' '${PROGRAM}' jobs${flags}; echo "exit=$?"`
    afterEach(() => {
      terminal.close()
      client.close()
    })

    /** What stands beside the jobs. */
    function othersOf(count: number, columns: number): readonly string[] {
      if (count === 0)
        return [
          'No jobs are in progress, and none ended within a day',
          'iotjobs jobs --all shows older ones',
          'iotjobs create-job --wizard makes one',
        ]
      const id = fit('JOB', count === 500 ? 9 : count === 1 ? 8 : 8)
      const header =
        columns === 80
          ? `${id}STATUS       STATE    THINGS  GOOD   LEFT    CANCEL    WHY NOT`
          : `${id}STATUS       STATE    AGE     THINGS  GOOD   RATE    LEFT    CANCEL    WHY NOT`
      return [header, ...(count > 50 ? [`… ${count - 50} more: iotjobs jobs --all`] : [])]
    }

    async function open(count: number, columns: number, rows: number): Promise<void> {
      client = new LocalClient()
      await client.thing('thing')
      for (let index = 0; index < count; index++)
        await client.call('CreateJob', {jobId: `job-${index}`, targets: [thingArn('thing')], document: DOCUMENT})
      terminal = new Terminal(columns, rows, home.env({...LOCAL, IOTJOBS_LOCAL_STATE: client.stateFile}))
    }

    for (const columns of [80, 120]) {
      for (const [count, shown] of [
        [0, 0],
        [1, 1],
        [50, 50],
        [500, 50],
      ] as const) {
        it(`shows ${shown} of ${count} in ${columns} columns, a line each`, async () => {
          await open(count, columns, 70)
          terminal.type(command(''))
          await terminal.until(/exit=0/)
          const printed = terminal.screen().replace(/^[\s\S]*Local simulator.*\n|exit=0[\s\S]*$/g, '')
          const lines = printed.split('\n').filter((line) => line !== '')
          assert.equal(lines.filter((line) => /^job-\d+ +IN_PROGRESS /.test(line)).length, shown)
          const others = lines.filter((line) => !line.startsWith('job-'))
          assert.deepEqual(others, othersOf(count, columns))
        })

        it(`fits ${count} into ${columns} columns and 20 rows with --watch`, async () => {
          await open(count, columns, 20)
          terminal.type(command(' --watch'))
          const rows = Math.min(16, count)
          await terminal.until(
            count === 0 ? /No jobs are in progress/ : new RegExp(`(?:job-\\d+ +IN_PROGRESS[^]*){${rows}}q leave`),
          )
          const screen = terminal.screen()
          assert.equal(screen.match(/^[> ] job-\d+ +IN_PROGRESS/gm)?.length ?? 0, rows)
          assert.equal(/ {2}… (\d+) more/.exec(screen)?.[1], count > rows ? String(count - rows) : undefined)
          assert.match(screen, /^ {2}↑↓ choose · Enter watch · q leave$/m)
          terminal.key('C-c')
          await terminal.until(/exit=130/)
        })
      }
    }

    it('leaves out what only jobs in progress have, where there are none', async () => {
      await open(1, 120, 20)
      client.now = Date.now()
      await client.call('CancelJob', {jobId: 'job-0', force: true})
      terminal.type(command(''))
      await terminal.until(/exit=0/)
      assert.match(terminal.screen(), /^JOB +STATUS +AGE +THINGS +GOOD +WHY NOT$/m)
    })
  })
}
