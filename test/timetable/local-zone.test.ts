// The zone of the user where TZ, or the platform, does not know one.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {describe, it} from 'mocha'
import {localZone} from '../../src/timetable/local-zone.js'
import {PROGRAM} from '../support/program.js'

describe('the local zone', () => {
  const CASES = [
    ['Europe/Berlin', 'Europe/Berlin'],
    [':Europe/Berlin', 'Europe/Berlin'],
    ['', 'UTC'],
  ] as const
  for (const [TZ, zone] of CASES) it(`is ${zone} where TZ is '${TZ}'`, () => assert.equal(localZone(TZ), zone))

  for (const TZ of ['Nope/Bad', ':', '/etc/localtime', 'UTC+25', 'a\nb', 'Etc/Unknown']) {
    it(`is one that times can be written in where TZ is ${JSON.stringify(TZ)}`, () => {
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', {timeZone: localZone(TZ)}))
      // A process of its own: the platform's zone follows the TZ of the process.
      const {status, stdout} = spawnSync(process.execPath, [PROGRAM, 'explain', 'cron(0 2 ? * SUN *)'], {
        env: {PATH: process.env.PATH ?? '', TZ},
        encoding: 'utf8',
      })
      assert.equal(status, 0)
      assert.match(stdout, /At 02:00 UTC on Sunday/)
    })
  }
})
