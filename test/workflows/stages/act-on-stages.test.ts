// Staged rollouts against the local simulator, on its clock: to the end, stopped by a gate, cut off anywhere, by two at once.
import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {inspectJob} from '../../../src/cli/session/inspect-job.js'
import {roll} from '../../../src/engine/seeded-random.js'
import {parseCondition} from '../../../src/progress/condition.js'
import {decideVerdict} from '../../../src/progress/verdict.js'
import {actOnStages, type StagesOptions} from '../../../src/workflows/stages/act-on-stages.js'
import {loadStages} from '../../../src/workflows/stages/load-stages.js'
import type {GatePorts} from '../../../src/workflows/stages/stage-gate.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'
import {type Answer, type LocalClient, START, useClient} from '../../emulator/local-client.js'
import {denied, type Hook, type HookedService, hookedService} from '../../support/hooked-service.js'

const service = useClient()
const folder = mkdtempSync(join(tmpdir(), 'iotjobs-'))
const NAMES = Array.from({length: 130}, (_, index) => `pump-${String(index).padStart(3, '0')}`)
const HOUR = 3_600_000
/** Four hours around the simulator's first moment: twelve hours later they are over. */
const HOURS = hoursAround(START)

function hoursAround(moment: number): string {
  const hour = new Date(moment).getUTCHours()
  const two = (at: number) => String((at + 24) % 24).padStart(2, '0')
  return `mon-sun ${two(hour - 2)}:00-${two(hour + 2)}:00 UTC`
}

const FILE = {
  name: 'fw-2',
  job: {document: {v: 2}, tags: [{Key: 'team', Value: 'x'}]},
  targets: {groups: ['line-a']},
  stages: [
    {name: 'pilot', things: [NAMES[0], NAMES[1]], gate: {'ok-when': 'succeeded>=50%', soak: '12h'}},
    {name: 'few', share: '10%', gate: {soak: '1h'}},
    {name: 'rest', share: '100%'},
  ],
}

interface Ran {
  readonly exit: number
  readonly stderr: string
  readonly data: {
    state?: string
    stages: {stage: string; state: string; waitsFor?: string}[]
    next: string[]
    message?: string
  }
}

interface Around {
  readonly hook?: Hook
  readonly flags?: readonly string[]
  /** Whether the service leaves out when a job ended. */
  readonly timeless?: boolean
  /** What devices do where the command waits for a job; all succeed where absent. */
  readonly devices?: (client: LocalClient, jobId: string) => Promise<void>
}

/** All things of the job report success. */
async function succeed(client: LocalClient, jobId: string): Promise<void> {
  const {executionSummaries} = await client.call('ListJobExecutionsForJob', {jobId, maxResults: 250})
  for (const {thingArn, jobExecutionSummary} of executionSummaries as Answer[]) {
    const name = String(thingArn).replace(/.*\//, '')
    if ((jobExecutionSummary as Answer).status === 'QUEUED') await client.report(jobId, name, 'SUCCEEDED')
  }
}

function withoutTimes(service: HookedService): HookedService {
  const job = async (id: string) => ({
    ...(await service.client.job(id)),
    completedAt: undefined,
    updatedAt: undefined,
  })
  return {...service, client: Object.assign(Object.create(service.client), {job})}
}

async function run(file: object, options: Partial<StagesOptions> = {}, around: Around = {}): Promise<Ran> {
  const {hook, flags = ['--yes'], devices = succeed, timeless = false} = around
  const client = service()
  writeFileSync(join(folder, 'stages.json'), JSON.stringify(file))
  const runtime = fakeRuntime(flags, {env: {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}, cwd: folder})
  const loaded = await loadStages('stages.json', runtime)
  const hooked = hookedService(client, hook)
  const whole: StagesOptions = {approve: undefined, status: false, wait: true, changed: false, ...options}
  const ports: GatePorts = {
    service: timeless ? withoutTimes(hooked) : hooked,
    runtime,
    time: {now: () => client.now, speed: 1, refresh: async () => {}},
    isPatient: whole.wait,
    folder,
    async follow(jobId, okWhen) {
      await devices(client, jobId)
      const {progress} = await inspectJob(await hooked.client.job(jobId), 0, hooked.client)
      const found = decideVerdict(progress, {
        okWhen: okWhen === undefined ? undefined : parseCondition(okWhen, 'ok-when'),
      })
      return found ?? {verdict: 'gave-up', exit: 13}
    },
    async sleep(milliseconds) {
      client.now += milliseconds
    },
  }
  const exit = await actOnStages(loaded, whole, ports, 'stages.json')
  const text = runtime.written.stdout
  return {exit, stderr: runtime.written.stderr, data: text.startsWith('{') ? JSON.parse(text) : {stages: [], next: []}}
}

async function fleet(): Promise<LocalClient> {
  await service().fleet('line-a', ...NAMES)
  return service()
}

const jobsOf = async (client: LocalClient) =>
  ((await client.call('ListJobs')).jobs as Answer[]).map(({jobId}) => String(jobId)).toSorted()

/** How many executions each thing has had. */
async function reached(client: LocalClient): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const jobId of await jobsOf(client)) {
    const {executionSummaries} = await client.call('ListJobExecutionsForJob', {jobId, maxResults: 250})
    for (const {thingArn} of executionSummaries as Answer[]) {
      counts.set(String(thingArn), (counts.get(String(thingArn)) ?? 0) + 1)
    }
  }
  return counts
}

const groupsLeft = async (client: LocalClient) =>
  ((await client.call('ListThingGroups', {namePrefixFilter: 'iotjobs-'})).thingGroups as Answer[]).length

describe('stages', () => {
  before(() =>
    writeFileSync(join(folder, 'good.sh'), '#!/bin/sh\necho checked $IOTJOBS_JOB $IOTJOBS_STAGE\n', {mode: 0o755}),
  )
  before(() =>
    writeFileSync(join(folder, 'split.sh'), "#!/bin/sh\nprintf 'Pr\\303'\nsleep 0.2\nprintf '\\274fung\\n'\n", {
      mode: 0o755,
    }),
  )
  before(() => writeFileSync(join(folder, 'bad.sh'), '#!/bin/sh\nexit 3\n', {mode: 0o755}))
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('reach every thing once, stage after stage, with their soaks', async () => {
    const client = await fleet()
    const start = client.now
    const {exit, data, stderr} = await run(FILE)
    assert.equal(exit, 0, stderr)
    assert.deepEqual(
      data.stages.map(({state}) => state),
      ['passed', 'passed', 'passed'],
    )
    assert.deepEqual(await jobsOf(client), ['fw-2-few', 'fw-2-pilot', 'fw-2-rest'])
    assert.ok(client.now - start >= 13 * HOUR)
    const counts = await reached(client)
    assert.deepEqual([counts.size, Math.max(...counts.values())], [NAMES.length, 1])
    assert.equal(await groupsLeft(client), 0)
    const {tags} = await client.call('ListTagsForResource', {
      resourceArn: 'arn:aws:iot:eu-west-1:123456789012:job/fw-2-few',
    })
    assert.match(JSON.stringify(tags), /"iotjobs:plan","Value":"[0-9a-f]{12}".*"iotjobs:stages","Value":"fw-2".*"team"/)
  })

  it('soak from when a job is seen to have ended, where the service does not say when', async () => {
    const client = await fleet()
    const start = client.now
    const {exit, stderr} = await run(FILE, {}, {timeless: true})
    assert.equal(exit, 0, stderr)
    assert.ok(client.now - start >= 13 * HOUR)
  })

  it('wait on with --no-wait, where the service does not say when a job ended', async () => {
    const client = await fleet()
    await run(FILE, {wait: false})
    await succeed(client, 'fw-2-pilot')
    client.now += 13 * HOUR
    const {exit, data} = await run(FILE, {wait: false}, {timeless: true})
    assert.deepEqual([exit, data.stages[0]?.waitsFor], [15, 'soak'])
    assert.match(data.message ?? '', /the service does not say since when/)
  })

  it('end at a pilot that fails, and say what comes next', async () => {
    const client = await fleet()
    const {exit, data, stderr} = await run(
      FILE,
      {},
      {
        devices: async (_, jobId) => {
          for (const name of [NAMES[0], NAMES[1]]) await client.report(jobId, String(name), 'FAILED')
        },
      },
    )
    assert.equal(exit, 10)
    assert.deepEqual(await jobsOf(client), ['fw-2-pilot'])
    assert.deepEqual(data.next, [
      'iotjobs failures fw-2-pilot',
      'iotjobs retry fw-2-pilot',
      'iotjobs rollback fw-2-pilot --to JOB',
    ])
    assert.match(stderr, /^fw-2: stopped: fw-2-pilot completed with failures$/m)
    assert.equal((await run(FILE)).exit, 10)
  })

  it('end where a gate waits, with --no-wait', async () => {
    const client = await fleet()
    const first = await run(FILE, {wait: false})
    assert.deepEqual([first.exit, first.data.stages[0]?.waitsFor], [15, 'job'])
    await succeed(client, 'fw-2-pilot')
    client.now += HOUR
    const second = await run(FILE, {wait: false})
    assert.deepEqual([second.exit, second.data.stages[0]?.waitsFor], [15, 'soak'])
    assert.match(second.data.message ?? '', /soaks until .*, 11h00m more/)
    client.now += 11 * HOUR
    const third = await run(FILE, {wait: false})
    assert.deepEqual([third.exit, third.data.stages[1]?.waitsFor], [15, 'job'])
    assert.deepEqual(await jobsOf(client), ['fw-2-few', 'fw-2-pilot'])
  })

  it('wait for approval, which --yes is not', async () => {
    const file = {
      ...FILE,
      stages: [
        {name: 'pilot', count: 2, gate: {ask: true}},
        {name: 'rest', share: '100%'},
      ],
    }
    const client = await fleet()
    const asked = await run(file)
    assert.deepEqual([asked.exit, asked.data.next], [15, ['iotjobs stages stages.json --approve pilot']])
    assert.equal((await run(file)).exit, 15)
    assert.equal((await run(file, {approve: 'pilot'})).exit, 0)
    assert.equal((await run(file)).exit, 0)
    assert.deepEqual(await jobsOf(client), ['fw-2-pilot', 'fw-2-rest'])
    await assert.rejects(run(file, {approve: 'nope'}), {exitCode: 252, message: /no stage nope/})
  })

  it('only tell of an approval in a dry run', async () => {
    const client = await fleet()
    const file = {
      ...FILE,
      stages: [
        {name: 'pilot', count: 2, gate: {ask: true}},
        {name: 'rest', share: '100%'},
      ],
    }
    await run(file, {wait: false})
    const writes: string[] = []
    const hook: Hook = (operation) => void (/^(Describe|Get|List)/.test(operation) || writes.push(operation))
    const dry = await run(file, {approve: 'pilot'}, {flags: ['--dry-run'], hook})
    assert.deepEqual([dry.exit, dry.stderr, writes], [0, 'would approve pilot\n', []])
    assert.equal((await run(file, {wait: false})).data.stages[0]?.state, 'waiting')
    assert.deepEqual(await jobsOf(client), ['fw-2-pilot'])
  })

  const POLICIES: readonly (readonly [title: string, policy: object, sent: readonly string[]])[] = [
    ['of a later stage before anything is sent', {forbid: {jobId: 'fw-2-rest'}}, []],
    ['of the hour when a stage is sent, not when the first one was', {hours: HOURS}, ['fw-2-pilot']],
  ]
  for (const [title, policy, sent] of POLICIES) {
    it(`keep a team's rules: ${title}`, async () => {
      const client = await fleet()
      writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy))
      const flags = ['--yes', '--policy', 'policy.json']
      await assert.rejects(run(FILE, {}, {flags}), {exitCode: 252, code: 'ParamValidation'})
      assert.deepEqual(await jobsOf(client), sent)
    })
  }

  it('show what a check prints as it is, wherever its output is cut', async () => {
    await fleet()
    const stages = [{name: 'all', share: '100%', gate: {check: './split.sh'}}]
    assert.match((await run({...FILE, stages})).stderr, /^Prüfung$/m)
  })

  it('run a check, and end at one that fails', async () => {
    const stagesWith = (check: string) => [
      {name: 'pilot', count: 2, gate: {check}},
      {name: 'rest', share: '100%'},
    ]
    const client = await fleet()
    const bad = await run({...FILE, stages: stagesWith('./bad.sh')})
    assert.equal(bad.exit, 10)
    assert.match(bad.data.message ?? '', /check of pilot failed: \.\/bad\.sh ended with 3/)
    assert.deepEqual(await jobsOf(client), ['fw-2-pilot'])
    const good = await run({...FILE, stages: stagesWith('./good.sh')}, {changed: true})
    assert.equal(good.exit, 0)
    assert.match(good.stderr, /^checked fw-2-pilot pilot$/m)
    await assert.rejects(run({...FILE, name: 'fw-3', stages: stagesWith('./none.sh')}), {
      exitCode: 252,
      message: /cannot be run/,
    })
  })

  it('refuse a file that has changed since', async () => {
    await fleet()
    await run(FILE, {wait: false})
    const other = {...FILE, job: {document: {v: 3}}}
    await assert.rejects(run(other), {exitCode: 252, message: /changed since pilot was sent/})
    assert.equal((await run(other, {changed: true})).exit, 0)
  })

  it('ask once, for the name of the rollout', async () => {
    await fleet()
    await assert.rejects(run(FILE, {}, {flags: []}), {exitCode: 252, message: /130 things in 3 stages/})
    await run(FILE, {wait: false})
    assert.equal((await run(FILE, {wait: false}, {flags: []})).exit, 15)
  })

  const REFUSED: readonly (readonly [title: string, changes: object, message: RegExp])[] = [
    [
      'a stage without things',
      {
        stages: [
          {name: 'all', share: '100%'},
          {name: 'none', share: '100%'},
        ],
      },
      /Stage none has no things/,
    ],
    [
      'things that are not among the targets',
      {stages: [{name: 'a', things: ['other']}]},
      /not among the targets: other/,
    ],
    ['a group that does not exist', {targets: {groups: ['x']}}, /no thing group "x"/],
    ['a CONTINUOUS job', {job: {document: {}, targetSelection: 'CONTINUOUS'}}, /SNAPSHOT/],
    [
      'a job that is none',
      {job: {document: {}, timeoutConfig: {inProgressTimeoutInMinutes: 0}}},
      /inProgressTimeoutInMinutes/,
    ],
  ]
  for (const [title, changes, message] of REFUSED) {
    it(`refuse ${title} before anything is sent`, async () => {
      const client = await fleet()
      await assert.rejects(run({...FILE, ...changes}), {exitCode: 252, message})
      assert.deepEqual(await jobsOf(client), [])
    })
  }

  it('leave a job alone that is not theirs', async () => {
    const client = await fleet()
    await client.call('CreateJob', {
      jobId: 'fw-2-few',
      targets: ['arn:aws:iot:eu-west-1:123456789012:thinggroup/line-a'],
      document: '{}',
    })
    await assert.rejects(run(FILE), {exitCode: 252, message: /fw-2-few exists, and is not a stage of fw-2/})
  })

  it('say how far they are, and what they would do', async () => {
    const client = await fleet()
    const dry = await run(FILE, {}, {flags: ['--dry-run']})
    assert.match(dry.stderr, /^pilot +2 things, sent within 1m00s, .*, then 12h00m of soak$/m)
    assert.deepEqual(await jobsOf(client), [])
    await run(FILE, {wait: false})
    const status = await run(FILE, {status: true})
    assert.deepEqual(
      status.data.stages.map(({state}) => state),
      ['running', 'not sent', 'not sent'],
    )
  })

  it('go on wherever they were cut off', async () => {
    const client = await fleet()
    let exit = -1
    for (let cut = 0; cut < 60 && exit !== 0; cut++) {
      let left = cut < 55 ? Math.floor(roll(2, 'cut', cut) * 120) : Number.POSITIVE_INFINITY
      const ran = await run(
        FILE,
        {},
        {
          hook: () => {
            if (left-- <= 0) throw new Error('cut')
          },
        },
      ).catch((error: Error) => assert.equal(error.message, 'cut'))
      exit = ran?.exit ?? -1
    }
    assert.equal(exit, 0)
    const counts = await reached(client)
    assert.deepEqual([counts.size, Math.max(...counts.values())], [NAMES.length, 1])
    assert.deepEqual(await jobsOf(client), ['fw-2-few', 'fw-2-pilot', 'fw-2-rest'])
  })

  it('by two at once are one rollout, and the second follows', async () => {
    const client = await fleet()
    let isFirst = true
    const second = await run(
      FILE,
      {wait: false},
      {
        hook: async (operation) => {
          if (operation !== 'CreateJob' || !isFirst) return
          isFirst = false
          await run(FILE, {wait: false})
        },
      },
    )
    assert.equal(second.exit, 15)
    assert.match(second.stderr, /^fw-2-pilot was created by another run just now; this one follows it$/m)
    assert.deepEqual(await jobsOf(client), ['fw-2-pilot'])
  })

  it('are refused at each call in turn without harm', async () => {
    const client = await fleet()
    for (const operation of ['DescribeJob', 'DescribeThingGroup', 'ListThingsInThingGroup', 'CreateJob']) {
      const refused = run(
        FILE,
        {},
        {
          hook: (name) => {
            if (name === operation) throw denied(name)
          },
        },
      )
      await assert.rejects(refused, {code: 'AccessDeniedException', operation})
      assert.deepEqual(await jobsOf(client), [])
    }
    assert.equal((await run(FILE)).exit, 0)
  })
})
