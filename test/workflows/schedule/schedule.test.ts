// --start, --end, --zone and --window of create-job, as typed.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {invoke} from '../../support/invoke.js'

const NOW = Date.parse('2026-11-21T09:00:00Z')
const JOB = ['create-job', '--job-id', 'j', '--targets', 'arn:aws:iot:us-east-1:123456789012:thinggroup/a']
const REST = ['--document', '{}', '--dry-run', '--region', 'us-east-1', '--no-validate']

const run = (...flags: readonly string[]) => invoke([...JOB, ...REST, ...flags], {now: NOW, env: {TZ: 'Europe/Berlin'}})

const scheduled: readonly (readonly [flags: string[], config: object, stderr: string])[] = [
  [
    ['--start', 'mon 02:00 Africa/Maseru'],
    {startTime: '2026-11-23T00:00:00Z'},
    'start 2026-11-23T00:00Z = Mon 23 Nov 02:00 Africa/Maseru, in 1d15h\n',
  ],
  [
    ['--start', 'tomorrow 02:00', '--end', '1 Dec 18:00'],
    {startTime: '2026-11-22T01:00:00Z', endTime: '2026-12-01T17:00:00Z'},
    'start 2026-11-22T01:00Z = Sun 22 Nov 02:00 Europe/Berlin, in 16h00m\nend 2026-12-01T17:00Z = Tue 01 Dec 18:00 Europe/Berlin, in 10d08h\n',
  ],
  [
    ['--window', 'mon-fri 01:00 for 2h Asia/Tokyo', '--window=sat 10:00 for 90m', '--zone', 'UTC'],
    {
      maintenanceWindows: [
        {startTime: 'cron(0 16 ? * SUN-THU *)', durationInMinutes: 120},
        {startTime: 'cron(0 10 ? * SAT *)', durationInMinutes: 90},
      ],
    },
    'window cron(0 16 ? * SUN-THU *) for 2h: first 2026-11-22T16:00Z = Mon 23 Nov 01:00 Asia/Tokyo, in 1d07h\nwindow cron(0 10 ? * SAT *) for 1h30m: first 2026-11-21T10:00Z = Sat 21 Nov 10:00 UTC, in 1h00m\n',
  ],
  [
    ['--window', 'daily 02:30 for 1h'],
    {maintenanceWindows: [{startTime: 'cron(30 1 * * ? *)', durationInMinutes: 60}]},
    "window cron(30 1 * * ? *) for 1h: first 2026-11-22T01:30Z = Sun 22 Nov 02:30 Europe/Berlin, in 16h30m\nwarning: --window 'daily 02:30 for 1h': from 2027-03-28 this opens at 03:30 in Europe/Berlin\n",
  ],
]

const refused: readonly (readonly [flags: string[], message: RegExp])[] = [
  [['--start', 'tonight'], /argument --start: say the time of day: 'tonight'/],
  [['--zone', 'UTC'], /--zone needs a time to apply to/],
  [
    ['--start', 'in 2h', '--scheduling-config', '{}'],
    /--scheduling-config and --start, --end, --window exclude each other/,
  ],
  [['--start', 'in 2h', '--zone', 'Berlin'], /Unknown time zone 'Berlin'/],
  [['--window', 'mon 01:00 for 1431m'], /1 to 1430 whole minutes/],
]

describe('times in words', () => {
  for (const [flags, config, stderr] of scheduled) {
    it(flags.join(' '), async () => {
      const done = await run(...flags)
      assert.equal(done.exit, 0, done.stderr)
      assert.deepEqual(JSON.parse(done.stdout).body.schedulingConfig, config)
      assert.equal(done.stderr, stderr)
    })
  }

  for (const [flags, message] of refused) {
    it(`refuses ${flags.join(' ')}`, async () => {
      const {exit, stdout, stderr} = await run(...flags)
      assert.deepEqual([exit, stdout], [252, ''])
      assert.match(stderr, message)
    })
  }

  it('are not for the AWS CLI’s spelling, where --end is short for --endpoint-url', async () => {
    const {exit, stderr} = await invoke(['iot', ...JOB, ...REST, '--start', 'in 2h'], {now: NOW})
    assert.equal(exit, 252)
    assert.match(stderr, /Unknown options: --start, in 2h\n\n {2}The AWS CLI's create-job has no --start/)
    const ended = await invoke(['iot', ...JOB, ...REST, '--end', 'nonsense'], {now: NOW})
    assert.match(ended.stderr, /Bad value for --endpoint-url "nonsense"/)
  })

  it('replace the members of a schedule that a file gives, and keep the others', async () => {
    const file = JSON.stringify({
      schedulingConfig: {startTime: '2026-12-01T00:00', endBehavior: 'CANCEL', endTime: '2026-12-05T00:00'},
    })
    const done = await run('--cli-input-json', file, '--start', '2026-12-02T00:00Z')
    assert.deepEqual(JSON.parse(done.stdout).body.schedulingConfig, {
      startTime: '2026-12-02T00:00:00Z',
      endBehavior: 'CANCEL',
      endTime: '2026-12-05T00:00',
    })
  })
})
