// The wizard at a real terminal, against the local simulator, from nothing to a job that was sent.
import assert from 'node:assert/strict'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before, describe, it} from 'mocha'
import {LEAVES, runCommand} from '../cli/run-command.js'
import {CaptureServer} from '../support/capture-server.js'
import {eventually, inTime} from '../support/in-time.js'
import {Home} from '../support/program.js'
import {KEY, Terminal} from './terminal.js'

const home = new Home()
const opened: Terminal[] = []
const LOCAL = {IOTJOBS_LOCAL: '1'}
const {enter, down, interrupt} = KEY
const AT_ONCE = 4
let terminals = 0

/** What the screen shows, and what is typed then; each is waited for after the last. */
type Scene = readonly (readonly [shown: string, keys: string])[]

const TO_DOCUMENT: Scene = [
  ['Start from', enter],
  ['Job id', `fw-2${enter}`],
  ['group doors  3 things', enter],
  ['done: 1 chosen', enter],
  ['→ 3 things', ''],
  ['SNAPSHOT', enter],
  ['? Document', `file://job.json${enter}`],
]
const TO_REVIEW: Scene = [
  ['? Rollout pace', enter],
  ['? Maximum things per minute (1 to 1000)', `2${enter}`],
  ['→ 3 things in 2 min', ''],
  ['? Abort', down + enter],
  ['? Retries', enter],
  ['? Minutes a device may take', `30${enter}`],
  ['? Start', enter],
  ['? End', enter],
  ['? Tags', `team=doors${enter}`],
  ['? Description', enter],
]

describe('the wizard at a terminal', () => {
  afterEach(closeTerminals)
  before(async () => {
    await home.prepare(['local', 'fleet', 'create', '--things', '3', '--group', 'doors'])
    writeFileSync(join(home.folder, 'job.json'), '{"operation":"reboot"}')
  })

  it('goes from nothing to a job that was sent, and replays to the same request', async () => {
    const terminal = at(['wizard', '--record', 'answers.json'])
    await play(terminal, [...TO_DOCUMENT, ...TO_REVIEW, ['Create the job', enter], ['"jobId": "fw-2"', '']])
    assert.deepEqual(await terminal.left(), {exit: 0, echo: true, lines: true})
    const sent = await home.inProcess(['describe-job', '--job-id', 'fw-2', '--query', 'job.status'], LOCAL)
    assert.equal(sent.stdout, '"IN_PROGRESS"\n')
    const replay = ['wizard', '--replay', join(home.folder, 'answers.json')]
    const request = await home.run([...replay, '--dry-run'], LOCAL)
    assert.equal(request.exit, 0)
    const flags = ['--job-id', 'fw-2', '--targets', 'arn:aws:iot:us-east-1:123456789012:thinggroup/doors']
    flags.push(
      '--target-selection',
      'SNAPSHOT',
      '--document',
      '{"operation":"reboot"}',
      '--tags',
      'Key=team,Value=doors',
    )
    flags.push('--job-executions-rollout-config', 'maximumPerMinute=2')
    flags.push('--timeout-config', 'inProgressTimeoutInMinutes=30')
    const typed = await home.prepare(['create-job', ...flags, '--dry-run'], LOCAL)
    assert.equal(request.stdout, typed.stdout)
  })

  it('goes back twice', async () => {
    const terminal = at(['wizard'])
    await play(terminal, [
      ['Start from', enter],
      ['Job id', enter],
      ['E101: an answer is required', `fw-3${enter}`],
      ['? Targets', KEY.escape],
      ['↩ back', ''],
      ['? Job id', KEY.escape],
      ['↩ back', ''],
      ['? Start from', enter],
      ['? Job id (1 to 64 letters, digits, - and _) (fw-3)', enter],
      ['? Targets', '?'],
      ['1 to 100', ''],
      ['? Targets', KEY.preview],
      ['--job-id fw-3', ''],
      ['? Targets', interrupt],
      ['Nothing was created', ''],
    ])
    assert.equal((await terminal.left()).exit, 130)
  })

  it('takes Enter that is typed before the filter of a list is there', async () => {
    const terminal = at(['wizard'])
    await play(terminal, [
      ['Start from', enter],
      ['Job id', `fw-3${enter}`],
      ['group doors  3 things', `thing-0002${enter}`],
      ['❯ done: 1 chosen\n  ✔ thing thing-0002', enter],
      ['→ 1 thing', ''],
      ['? Document', interrupt],
      ['Nothing was created', ''],
    ])
  })

  it('offers again what was chosen, when it comes back to a list', async () => {
    const terminal = at(['wizard'])
    await play(terminal, [
      ['Start from', enter],
      ['Job id', `fw-3${enter}`],
      ['group doors  3 things', enter],
      ['done: 1 chosen', enter],
      ['SNAPSHOT', KEY.escape],
      ['❯ done: 1 chosen', enter],
      ['→ 3 things', ''],
      ['? Things that join later', interrupt],
      ['Nothing was created', ''],
    ])
  })

  it('keeps what is chosen when help is asked for', async () => {
    const terminal = at(['wizard'])
    await play(terminal, [
      ['Start from', enter],
      ['Job id', `fw-3${enter}`],
      ['group doors  3 things', enter],
      ['done: 1 chosen', '?'],
      ['ARNs of the things and thing groups', enter],
      ['→ 3 things', ''],
      ['? Things that join later', interrupt],
      ['Nothing was created', ''],
    ])
  })

  it('keeps the answers of a user who leaves, and offers them until a job is sent', async () => {
    const state = {XDG_STATE_HOME: join(home.folder, 'kept')}
    const kept = join(home.folder, 'kept', 'iotjobs', 'wizard', 'last.json')
    const leaving = at(['wizard'], state)
    await play(leaving, [...named('fw-4', TO_DOCUMENT), ['? Rollout pace', interrupt]])
    assert.deepEqual(await leaving.left(), {exit: 130, echo: true, lines: true})
    assert.match(leaving.text, /Nothing was created\nAnswers kept in \S+last\.json: iotjobs wizard offers to continue/)
    const offer = /Answers were kept \d+s ago, for fw-4/
    const goingOn = at(['wizard'], state)
    await play(goingOn, [
      ['Continue with them', enter],
      ['✔ Job id                          fw-4', ''],
      ['✔ Targets                         group doors', ''],
      ['? Rollout pace', interrupt],
      ['Answers kept in', ''],
    ])
    assert.match(goingOn.text, offer)
    const printing = at(['wizard', '--print', 'command'], state)
    await play(printing, [['Continue with them', enter], ...TO_REVIEW])
    assert.equal((await printing.left()).exit, 0)
    assert.match(printing.text, /iotjobs create-job \\\n {2}--job-id fw-4/)
    assert.ok(existsSync(kept))
    const sending = at(['wizard'], state)
    await play(sending, [
      ['Continue with them', enter],
      ['✔ Description', ''],
      ['Create the job', enter],
      ['"jobId": "fw-4"', ''],
    ])
    assert.equal((await sending.left()).exit, 0)
    assert.equal(existsSync(kept), false)
  })

  it('starts over without kept answers, or without them for good', async () => {
    const state = {XDG_STATE_HOME: join(home.folder, 'over')}
    const kept = join(home.folder, 'over', 'iotjobs', 'wizard', 'last.json')
    await play(at(['wizard'], state), [
      ['Start from', enter],
      ['Job id', `fw-7${enter}`],
      ['? Targets', interrupt],
      ['Answers kept in', ''],
    ])
    const plain = at(['wizard'], {...state, TERM: 'dumb'})
    await play(plain, [
      ['for fw-7', '2\n'],
      ['Start from', interrupt],
      ['Nothing was created', ''],
    ])
    assert.doesNotMatch(plain.text, /Answers kept in/)
    assert.ok(existsSync(kept))
    for (const other of [
      at(['update-job', '--wizard'], state),
      at(['create-job', '--wizard', '--job-id', 'fw-8'], state),
    ]) {
      await play(other, [['\n? ', interrupt]])
      assert.equal((await other.left()).exit, 130)
      assert.doesNotMatch(other.text, /were kept/)
    }
    assert.equal((await home.run(['wizard'], {...LOCAL, ...state})).exit, 252)
    await play(at(['wizard'], state), [
      ['Continue with them', down + down + enter],
      ['Start from', interrupt],
      ['Nothing was created', ''],
    ])
    assert.equal(existsSync(kept), false)
  })

  it('goes on with the update of a job as it is by then', async () => {
    const thing = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    await home.prepare(['create-job', '--job-id', 'up', '--targets', thing, '--document', '{}'], LOCAL)
    const state = {XDG_STATE_HOME: join(home.folder, 'update')}
    const argv = ['update-job', '--job-id', 'up', '--wizard']
    await play(at(argv, state), [
      ['? Rollout pace', enter],
      ['? Abort', enter],
      ['? Time limit', down + enter],
      ['? New time limit', `30${enter}`],
      ['? Description', interrupt],
      ['Nothing was changed\nAnswers kept in', ''],
    ])
    await home.prepare(['update-job', '--job-id', 'up', '--description', 'by another'], LOCAL)
    const again = at(['update-job', '--wizard'], state)
    await play(again, [
      ['for up', enter],
      [`✔ ${'New time limit'.padEnd(30)}  30`, ''],
      ['? Description', down + enter],
      ['(by another)', `mine${enter}`],
      ['"by another" → "mine"', ''],
      ['Update the job', enter],
    ])
    assert.deepEqual(await again.left(), {exit: 0, echo: true, lines: true})
  })

  /** A menu, a text, a list and the review: the other steps are of these kinds. */
  const kinds = ['Start from', 'Job id', 'group doors  3 things', 'Create the job']
  for (const [key, name] of [
    [interrupt, 'Ctrl-C'],
    [KEY.end, 'Ctrl-D'],
  ] as const) {
    it(`sends nothing and gives the terminal back, at whatever kind of step ${name} leaves it`, async () => {
      const scene = [...TO_DOCUMENT, ...TO_REVIEW, ['Create the job', enter] as const]
      const keyed = scene.filter(([, keys]) => keys !== '')
      const steps = keyed.flatMap(([shown], index) => (kinds.includes(shown) ? [index] : []))
      const leave = async (index: number) => {
        const [shown] = keyed[index] ?? ['']
        const {terminal, before} = index < FIRST_KEPT ? {terminal: at(['wizard']), before: 0} : keptBefore(index)
        const offer: Scene = index < FIRST_KEPT ? [] : [['Continue with them', enter]]
        await play(terminal, [...offer, ...keyed.slice(before, index), [shown, key]])
        assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true}, shown)
        assert.match(terminal.text, /Nothing was created/, shown)
        assert.equal(terminal.text.includes('Answers kept in'), index >= FIRST_KEPT, shown)
        assert.equal(terminal.cursorShown, true)
      }
      while (steps.length > 0) await Promise.all(steps.splice(0, AT_ONCE).map(leave))
      assert.equal((await home.inProcess(['describe-job', '--job-id', 'fw-6'], LOCAL)).exit, 254)
    })
  }

  it('sends nothing, at whatever step it is left', async () => {
    const ids = Object.keys(JSON.parse(readFileSync(join(home.folder, 'answers.json'), 'utf8')).answers)
    const env = home.env({...LOCAL, TERM: 'dumb'})
    for (const [step, id] of [...ids, 'review'].entries()) {
      const file = join(home.folder, answersFile('left.json', 'fw-6', ids.slice(step)))
      const {exit, stdout, stderr} = await runCommand(['wizard', '--replay', file], {...LEAVES, env, home: home.folder})
      assert.deepEqual([exit, stdout], [130, ''], `${id}: ${stderr}`)
      assert.match(stderr, /Nothing was created/, id)
    }
    assert.equal((await home.inProcess(['describe-job', '--job-id', 'fw-6'], LOCAL)).exit, 254)
  })

  it('leads back to the review where the service refuses the job, with nothing lost', async () => {
    const terminal = at(['wizard', '--replay', answersFile('refused.json', 'fw-r', ['targets'])])
    await play(terminal, [
      ['group doors  3 things', 'line'],
      ['❯ thing line', enter],
      ['❯ done: 1 chosen\n  ✔ thing line\n  group doors', enter],
      ['→ 1 thing\n  → thing line is not found', ''],
      ['Create the job', enter],
      ['cannot be found', ''],
      ['Create the job', down + enter],
      ['? Which answer', down + enter],
      ['❯ done: 1 chosen\n  ✔ thing line\n  group doors', down + enter],
      ['❯ group doors', enter],
      ['done: 1 chosen', enter],
      ['→ 3 things', ''],
      ['SNAPSHOT', enter],
      ['Create the job', enter],
      ['"jobId": "fw-r"', ''],
    ])
    assert.deepEqual(await terminal.left(), {exit: 0, echo: true, lines: true})
    assert.equal((await home.inProcess(['describe-job', '--job-id', 'fw-r'], LOCAL)).exit, 0)
  })

  it('leads back to the review in plain lines, too', async () => {
    const file = answersFile('again.json', 'fw-2', ['description'])
    const terminal = at(['wizard', '--replay', file], {TERM: 'dumb'})
    await play(terminal, [
      ['Description', 'another\n'],
      ['> ', '1\n'],
      ['(ResourceAlreadyExistsException)', ''],
      ['> ', '5\n'],
      ['Nothing was created\nAnswers kept in', ''],
    ])
    assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
  })

  /** On a terminal the service is asked before anything else: what it refuses is its refusal, with the exit code of one. */
  const refused: readonly (readonly [argv: readonly string[], exit: number, shown: RegExp])[] = [
    [['update-job', '--wizard', '--job-id', 'gone'], 254, /ResourceNotFoundException/],
    [['update-job', '--wizard', 'gone'], 254, /ResourceNotFoundException/],
    [['wizard', '--replay', 'nosuch.json'], 252, /no such file/],
    [['wizard', '--print', 'xml'], 252, /--print/],
    [['create-job', '--wizard', 'fw-9'], 252, /Did you mean --job-id fw-9\?/],
    [['update-job', '--wizard', 'fw 9'], 252, /Try "fw-9"/],
    [['wizard', '--replay', 'job.json'], 252, /has no wizard answers in it/],
  ]
  for (const [argv, exit, shown] of refused) {
    it(`ends with ${exit}: ${argv.join(' ')}`, async () => {
      const terminal = at(argv)
      assert.deepEqual(await terminal.left(), {exit, echo: true, lines: true}, terminal.text)
      assert.match(terminal.text, shown)
    })
  }

  it('takes ? for help where nothing is typed, and for a letter elsewhere', async () => {
    const terminal = at(['wizard', '--replay', answersFile('help.json', 'fw-h', ['description'])])
    await play(terminal, [
      ['? Description', '?'],
      ['  What the job is for', `why?${enter}`],
      [`✔ ${'Description'.padEnd(30)}  why?`, ''],
      ['Create the job', interrupt],
    ])
    assert.equal((await terminal.left()).exit, 130)
  })

  it('says what is kept when it is left while something is looked up', async () => {
    const silent = new CaptureServer()
    silent.replies = [{sleep: 20}]
    const group = 'arn:aws:iot:us-east-1:123456789012:thinggroup/doors'
    const argv = ['create-job', '--wizard', '--job-id', 'fw-s', '--targets', group, '--document', '{}']
    try {
      const terminal = at([...argv, '--target-selection', 'SNAPSHOT'], await reaching(silent))
      await play(terminal, [['? Rollout pace', down + down + enter]])
      await eventually(
        () => silent.requests.length > 0,
        () => 'Nothing was asked for',
      )
      const began = Date.now()
      await terminal.on('', interrupt)
      assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
      assert.match(terminal.text, /Nothing was created\nAnswers kept in/)
      assert.ok(Date.now() - began < inTime(5_000))
    } finally {
      silent.stop()
    }
  })

  it('says what is kept when an answer cannot be sent', async () => {
    const gone = new CaptureServer()
    const env = {...(await reaching(gone)), AWS_MAX_ATTEMPTS: '1'}
    gone.stop()
    const terminal = at(['wizard', '--replay', answersFile('gone.json', 'fw-g', ['description'])], env)
    await play(terminal, [['? Description', enter]])
    assert.equal((await terminal.left()).exit, 255)
    assert.match(terminal.text, /Answers kept in \S+: iotjobs wizard offers/)
  })

  it('gives the terminal back when the system ends it, whatever is asked', async () => {
    const target = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    const asked = [
      ['Start from', ['wizard']],
      ['Job id', ['create-job', '--wizard', '--document', '{}', '--targets', target]],
      ['(y/N)', ['cancel-job', '--job-id', 'fw-2']],
      ['Type fw-2', ['cancel-job', '--job-id', 'fw-2', '--force']],
    ] as const
    const end = async ([shown, argv]: (typeof asked)[number]) => {
      const terminal = at(argv)
      await terminal.shows(shown)
      terminal.terminate()
      assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true}, shown)
      assert.equal(terminal.cursorShown, true, shown)
    }
    await Promise.all(asked.map(end))
  })

  it('asks in plain lines where the terminal is dumb', async () => {
    const terminal = at(['update-job', '--job-id', 'fw-2', '--wizard'], {TERM: 'dumb'})
    await play(terminal, [
      ['2. constant', '2\n'],
      ['Maximum things per minute', '9\n'],
      ['Abort', '<\n'],
      ['Maximum things per minute', '1001\n'],
      ['E201: 1001 is above the maximum, 1000', '8\n'],
      ['Abort', '\n'],
      ['Time limit', '\n'],
      ['Description', '\n'],
      ['maximumPerMinute  2 → 8', ''],
      ['Update the job', '1\n'],
    ])
    assert.deepEqual(await terminal.left(), {exit: 0, echo: true, lines: true})
    assert.doesNotMatch(terminal.text, /\u001b/)
    const query = 'job.jobExecutionsRolloutConfig.maximumPerMinute'
    assert.equal((await home.inProcess(['describe-job', '--job-id', 'fw-2', '--query', query], LOCAL)).stdout, '8\n')
  })

  it('searches and is left in plain lines, too', async () => {
    const terminal = at(['wizard'], {TERM: 'dumb'})
    await play(terminal, [
      ['Start from', '\n'],
      ['Job id', 'fw-9\n'],
      ['Targets', 'thing-000\n'],
      ['3. thing thing-0003', ''],
      ['5. group thing-000: as typed', ''],
      ['> ', '3\n'],
      ['→ 1 thing', ''],
      ['Document', KEY.end],
      ['Nothing was created', ''],
    ])
    assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
  })

  it('keeps what is clear of several, and asks for the rest', async () => {
    const terminal = at(['wizard', '--print', 'json'], {TERM: 'dumb'})
    await play(terminal, [
      ['Start from', '\n'],
      ['Job id', 'fw-9\n'],
      ['Targets', 'doors ng-0002 ng-0003\n'],
      ['So far: group doors', ''],
      ['Which is ng-0002?', ''],
      ['1. thing thing-0002', '1\n'],
      ['So far: group doors  3 things, thing thing-0002', ''],
      ['1. thing thing-0003', '1\n'],
      ['✔ Targets                         group doors, thing thing-0002, thing thing-0003', ''],
      ['→ 3 things', KEY.end],
    ])
    assert.equal((await terminal.left()).exit, 130)
  })

  it('ends at once where the system ends it while a request is in progress, after a question', async () => {
    const silent = new CaptureServer()
    silent.replies = [{body: {job: {status: 'IN_PROGRESS'}}}, {sleep: 20}]
    try {
      const terminal = at(['delete-job', '--job-id', 'fw-2'], {...(await reaching(silent)), TERM: 'dumb'})
      await terminal.on('(y/N)', 'y\n')
      // The job was looked up before the question.
      await eventually(
        () => silent.requests.some(({method}) => method === 'DELETE'),
        () => 'Nothing was deleted',
      )
      const began = Date.now()
      terminal.terminate()
      assert.equal((await terminal.left()).exit, -15)
      assert.ok(Date.now() - began < inTime(5_000))
    } finally {
      silent.stop()
    }
  })

  it('takes typed answers where a list is denied, and says which action was', async () => {
    const denying = new CaptureServer()
    denying.replies = [{status: 403, headers: {'x-amzn-errortype': 'AccessDeniedException'}, body: {message: 'no'}}]
    const arn = 'arn:aws:iot:us-east-1:123456789012:thing/door-1'
    try {
      const terminal = at(['wizard'], await reaching(denying))
      await play(terminal, [
        ['Start from', enter],
        ['Job id', `fw-9${enter}`],
        ['iot:ListThingGroups failed with AccessDeniedException: type the ARN of a group', ''],
        ['iot:ListThings failed with AccessDeniedException: type the ARN of a thing', arn],
        ['as typed', enter],
        ['done: 1 chosen', enter],
        ['→ 1 thing', ''],
        ['? Document', interrupt],
      ])
      assert.equal((await terminal.left()).exit, 130)
    } finally {
      denying.stop()
    }
  })

  it('is offered where members are missing, but not to scripts', async () => {
    const terminal = at(['create-job', '--job-id', 'fw-5'])
    await play(terminal, [
      ['Missing: --targets. Continue in the wizard?', enter],
      ['Start from', interrupt],
    ])
    assert.equal((await terminal.left()).exit, 130)
    const others = [
      at(['iot', 'create-job', '--job-id', 'fw-5']),
      at(['update-job', '--if-unmodified-since', '2026-01-31T12:00:00Z']),
    ]
    for (const other of others) {
      assert.equal((await other.left()).exit, 252)
      assert.match(other.text, /the following arguments are required/)
      assert.doesNotMatch(other.text, /Continue in the wizard/)
    }
  })
})

describe('consent at a terminal', () => {
  afterEach(closeTerminals)
  after(() => home.remove())

  it('asks for the id where devices may be left half done', async () => {
    const terminal = at(['cancel-job', '--job-id', 'fw-none', '--force'])
    await play(terminal, [
      ['Type fw-none to continue', `fw-${enter}`],
      ['Type fw-none, or leave with Ctrl-C', `fw-none${enter}`],
      ['(ResourceNotFoundException)', ''],
    ])
    assert.deepEqual(await terminal.left(), {exit: 254, echo: true, lines: true})
  })

  describe('where a new job reaches more than 100 things', () => {
    const group = 'arn:aws:iot:us-east-1:123456789012:thinggroup/all'
    const job = ['create-job', '--job-id', 'big', '--targets', group, '--document', '{}']
    const toConsent: Scene = [
      ['? Description', enter],
      ['Review: 101 things', ''],
      ['Create the job', enter],
    ]
    const inWizard = () => {
      const file = answersFile('big.json', 'big', ['description'], {targets: group})
      return at(['wizard', '--replay', file])
    }
    const question = 'This reaches 101 things. Type big to continue'
    /** The answers name a rate, which says how long it takes. */
    const wizardQuestion = 'This reaches 101 things in 51 min. Type big to continue'
    before(() => home.prepare(['local', 'fleet', 'create', '--things', '101', '--group', 'all', '--prefix', 'kot-']))

    for (const [key, name] of [
      [interrupt, 'Ctrl-C'],
      [KEY.end, 'Ctrl-D'],
      [KEY.escape, 'Esc'],
    ] as const) {
      it(`creates nothing after ${name}`, async () => {
        const wizard = inWizard()
        const plain = at(job)
        await Promise.all([play(wizard, [...toConsent, [wizardQuestion, key]]), play(plain, [[question, key]])])
        assert.deepEqual(await wizard.left(), {exit: 130, echo: true, lines: true})
        assert.match(wizard.text, /Nothing was created\nAnswers kept in/)
        assert.deepEqual(await plain.left(), {exit: 130, echo: true, lines: true})
        assert.match(plain.text, /Nothing was created\n$/)
      })
    }

    it('asks in plain lines where the terminal is dumb', async () => {
      const terminal = at(job, {TERM: 'dumb'})
      await play(terminal, [
        [question, 'bug\n'],
        ['Type big, or leave with Ctrl-C', interrupt],
        ['Nothing was created', ''],
      ])
      assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
      assert.doesNotMatch(terminal.text, /\u001b/)
    })

    it('takes the id, in the wizard and without', async () => {
      assert.equal((await home.inProcess(['describe-job', '--job-id', 'big'], LOCAL)).exit, 254)
      const wizard = inWizard()
      const plain = at(job.map((word) => (word === 'big' ? 'big-2' : word)))
      await Promise.all([
        play(wizard, [...toConsent, [wizardQuestion, `big${enter}`], ['"jobId": "big"', '']]),
        play(plain, [
          ['Type big-2 to continue', `big-2${enter}`],
          ['"jobId": "big-2"', ''],
        ]),
      ])
      assert.equal((await wizard.left()).exit, 0)
      assert.equal((await plain.left()).exit, 0)
    })
  })

  it('takes no for an answer', async () => {
    const terminal = at(['cancel-job', '--job-id', 'fw-none'])
    await play(terminal, [
      ['(y/N)', `n${enter}`],
      ['Nothing was changed', ''],
    ])
    assert.equal((await terminal.left()).exit, 130)
  })
})

function closeTerminals(): void {
  for (const terminal of opened.splice(0)) terminal.close()
}

/** No answers were left there before, unless the environment says otherwise. */
function at(argv: readonly string[], env: Record<string, string> = {}): Terminal {
  const state = {XDG_STATE_HOME: join(home.folder, 'state', String(terminals++))}
  const terminal = new Terminal(argv, home.env({...LOCAL, ...state, ...env}), {cwd: home.folder})
  opened.push(terminal)
  return terminal
}

/** The answers that the first job was recorded with: a file for --replay, without some of them. */
function answersFile(
  file: string,
  jobId: string,
  without: readonly string[],
  others: Readonly<Record<string, string>> = {},
): string {
  const recorded = JSON.parse(readFileSync(join(home.folder, 'answers.json'), 'utf8'))
  const answers = Object.entries({...recorded.answers, jobId, ...others}).filter(([id]) => !without.includes(id))
  writeFileSync(join(home.folder, file), JSON.stringify({...recorded, answers: Object.fromEntries(answers)}))
  return file
}

/** The third of the keyed steps has an answer before it that is kept; the fourth is of the same question. */
const FIRST_KEPT = 2

/** A wizard that goes on with the answers before a step, so that they need not be typed. */
function keptBefore(step: number): {readonly terminal: Terminal; readonly before: number} {
  const count = step < 4 ? 1 : step - 2
  const state = join(home.folder, 'before', String(terminals))
  const ids = Object.keys(JSON.parse(readFileSync(join(home.folder, 'answers.json'), 'utf8')).answers)
  mkdirSync(join(state, 'iotjobs', 'wizard'), {recursive: true})
  answersFile(join('before', String(terminals), 'iotjobs', 'wizard', 'last.json'), 'fw-6', ids.slice(count))
  const terminal = at(['wizard'], {XDG_STATE_HOME: state})
  return {terminal, before: step === 3 ? 2 : step}
}

/** Somewhere else than the local simulator. */
const reaching = async (server: CaptureServer) => ({
  IOTJOBS_LOCAL: '0',
  AWS_ENDPOINT_URL: await server.start(),
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'a',
  AWS_SECRET_ACCESS_KEY: 'b',
})

const named = (jobId: string, scene: Scene): Scene => scene.map(([shown, keys]) => [shown, keys.replace('fw-2', jobId)])

async function play(terminal: Terminal, scene: Scene): Promise<void> {
  for (const [shown, keys] of scene) await terminal.on(shown, keys)
}
