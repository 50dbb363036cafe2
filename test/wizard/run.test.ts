// Whole wizards, question by question, without a terminal.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Interrupted} from '../../src/errors/cli-error.js'
import {operationById} from '../../src/model/operations.js'
import {parseJson} from '../../src/value/json/json-parse.js'
import {toPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {readAnswers} from '../../src/wizard/answers-file.js'
import {isLeftOut} from '../../src/wizard/member-question.js'
import {type Outcome, Wizard} from '../../src/wizard/run.js'
import {fakePorts, GROUP, structure, TEMPLATE, THING} from './fake-ports.js'
import {type FakePrompter, fakePrompter, type Line} from './fake-prompter.js'

const NOW = Date.UTC(2026, 0, 1)
const CREATE = operationById('iot.CreateJob')
const UPDATE = operationById('iot.UpdateJob')

const enter = (...ids: readonly string[]): Line[] => ids.map((id) => [id, 'ENTER'] as const)
const REST = ['schedulingConfig.startTime', 'schedulingConfig.endTime', 'tags', 'description']
const LEAST: readonly Line[] = [
  ['start', 'nothing'],
  ['jobId', 'fw-2'],
  ['targets', THING],
  ['document', '{"a":1}'],
  ['pace', 'none'],
  ['abort', 'none'],
  ...enter('retries', 'timeoutConfig.inProgressTimeoutInMinutes', ...REST),
]

describe('a wizard for a new job', () => {
  it('makes the least input from the least answers', async () => {
    const {outcome} = await run([...LEAST, ['review', 'send']])
    assert.deepEqual(plain(outcome.input), {jobId: 'fw-2', targets: [THING], document: '{"a":1}'})
    assert.equal(outcome.kind, 'send')
  })

  it('goes back to the review where the service refuses it, and says of targets that they are not found', async () => {
    const gone = THING.replace('door-1', 'gone')
    const prompter = fakePrompter([
      ...LEAST.map((line) => (line[0] === 'targets' ? (['targets', gone] as const) : line)),
      ['review', 'send'],
      ['review', 'change'],
      ['change', 'targets'],
      ['targets', THING],
      ['review', 'send'],
    ])
    const context = () => ({now: NOW, depth: 'all'}) as const
    const options = {operation: CREATE, given: new Map(), isDecided: false, context}
    const wizard = new Wizard(options, prompter, fakePorts())
    await wizard.run()
    assert.ok(prompter.said.some((line) => /→ thing gone is not found/.test(line)))
    const outcome = await wizard.refused(['Thing gone cannot be found'])
    prompter.done()
    assert.deepEqual(outcome.input.get('targets'), [THING])
    assert.equal(prompter.said.filter((line) => line === 'Thing gone cannot be found').length, 1)
  })

  it('asks for every part of a rising rate, and says what each part means', async () => {
    const {outcome, prompter} = await run([
      ['start', 'nothing'],
      ['jobId', 'fw-2'],
      ['targets', GROUP],
      ['targetSelection', 'ENTER'],
      ['document', 'file://job.json'],
      ['pace', 'exponential'],
      ['jobExecutionsRolloutConfig.maximumPerMinute', '50'],
      ['jobExecutionsRolloutConfig.exponentialRate.baseRatePerMinute', '5'],
      ['jobExecutionsRolloutConfig.exponentialRate.incrementFactor', '2'],
      ['pace.criterion', 'ENTER'],
      ['jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria.numberOfNotifiedThings', 'ENTER'],
      ['abort', 'cancel'],
      ['abortConfig.criteriaList[0].failureType', 'FAILED'],
      ['abortConfig.criteriaList[0].thresholdPercentage', '12.5'],
      ['abortConfig.criteriaList[0].minNumberOfExecutedThings', '100'],
      ['retries', 'ALL'],
      ['jobExecutionsRetryConfig.criteriaList[0].numberOfRetries', 'ENTER'],
      ['timeoutConfig.inProgressTimeoutInMinutes', '60'],
      ...enter('schedulingConfig.startTime', 'schedulingConfig.endTime'),
      ['tags', 'team=doors site'],
      ['description', 'second'],
      ['review', 'send'],
    ])
    assert.deepEqual(plain(outcome.input), {
      jobId: 'fw-2',
      targets: [GROUP],
      document: '{"from":"file"}',
      description: 'second',
      targetSelection: 'SNAPSHOT',
      jobExecutionsRolloutConfig: {
        maximumPerMinute: 50,
        exponentialRate: {
          baseRatePerMinute: 5,
          incrementFactor: 2,
          rateIncreaseCriteria: {numberOfNotifiedThings: 100},
        },
      },
      abortConfig: {
        criteriaList: [
          {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 12.5, minNumberOfExecutedThings: 100},
        ],
      },
      timeoutConfig: {inProgressTimeoutInMinutes: 60},
      tags: [{Key: 'team', Value: 'doors'}, {Key: 'site'}],
      jobExecutionsRetryConfig: {criteriaList: [{failureType: 'ALL', numberOfRetries: 2}]},
    })
    assert.deepEqual(
      prompter.said.filter((line) => line.startsWith('  →')),
      [
        '  → 1000 things',
        '  → 1000 things in 50 min',
        '  → Cancels the job if 13 of the first 100 finished things fail (earliest: 20 min after the start)',
        '  → Online devices finish within 3 h 50 min (1 h × 3 attempts)',
      ],
    )
  })

  it('goes back twice and keeps what was answered later', async () => {
    const {outcome} = await run([
      ['start', 'nothing'],
      ['jobId', 'fw-2'],
      ['targets', THING],
      ['document', 'BACK'],
      ['targets', 'BACK'],
      ['jobId', 'fw-3'],
      ['targets', 'ENTER'],
      ...LEAST.slice(3),
      ['review', 'send'],
    ])
    assert.deepEqual(plain(outcome.input), {jobId: 'fw-3', targets: [THING], document: '{"a":1}'})
  })

  it('goes back beyond the first question to where it started, and from the review to the last', async () => {
    const {outcome} = await run([
      ['start', 'nothing'],
      ['jobId', 'BACK'],
      ['start', 'template'],
      ['start.template', TEMPLATE],
      ['jobId', 'fw-2'],
      ['targets', THING],
      ['documentParameters.packages', 'nginx'],
      ['documentParameters.runAsUser', '-'],
      ...LEAST.slice(4),
      ['review', 'BACK'],
      ['description', 'last'],
      ['review', 'send'],
    ])
    assert.deepEqual(plain(outcome.input), {
      jobId: 'fw-2',
      targets: [THING],
      description: 'last',
      jobTemplateArn: TEMPLATE,
      documentParameters: {packages: 'nginx'},
    })
  })

  it('starts from a job without its name, its empty settings and its times', async () => {
    const {outcome} = await run(
      [
        ['start', 'job'],
        ['start.job', 'fw-1'],
        ['start.rest', 'each'],
        ['jobId', 'fw-2'],
        ...enter('targets', 'targetSelection', 'document', 'pace', 'abort', 'retries'),
        ...enter('timeoutConfig.inProgressTimeoutInMinutes', ...REST),
        ['review', 'send'],
      ].map((line) => (line[0] === 'abort' ? ['abort', 'none'] : line)) as Line[],
    )
    assert.deepEqual(plain(outcome.input), {
      jobId: 'fw-2',
      targets: [GROUP],
      document: '{"operation":"reboot"}',
      description: 'first',
      targetSelection: 'SNAPSHOT',
      jobExecutionsRolloutConfig: {maximumPerMinute: 20},
      jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 3}]},
    })
  })

  it('starts from a job at its review: only what the job does not say is asked', async () => {
    const {outcome, prompter} = await run([
      ['start', 'job'],
      ['start.job', 'fw-1'],
      ['start.rest', 'ENTER'],
      ['jobId', 'fw-2'],
      ['review', 'send'],
    ])
    assert.deepEqual(plain(outcome.input), {
      jobId: 'fw-2',
      targets: [GROUP],
      document: '{"operation":"reboot"}',
      description: 'first',
      targetSelection: 'SNAPSHOT',
      jobExecutionsRolloutConfig: {maximumPerMinute: 20},
      jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 3}]},
    })
    assert.ok(prompter.said.includes(`✔ ${'Document'.padEnd(30)}  {"operation":"reboot"}`))
  })

  it('offers a time limit where retries depend on one', async () => {
    for (const [retries, offered] of [
      ['none', '-'],
      ['FAILED', '-'],
      ['TIMED_OUT', '30'],
      ['ALL', '30'],
    ] as const) {
      const script = LEAST.flatMap(([id, word]): Line[] =>
        id === 'retries'
          ? [
              [id, retries],
              ...(retries === 'none' ? [] : enter('jobExecutionsRetryConfig.criteriaList[0].numberOfRetries')),
            ]
          : [[id, word]],
      )
      const {prompter} = await run([...script, ['review', 'quit']])
      const limit = prompter.asked.find(({id}) => id === 'timeoutConfig.inProgressTimeoutInMinutes')
      assert.equal(limit?.initial, offered, retries)
    }
  })

  it('marks the answer that a list has, and offers again what was chosen when it was left', async () => {
    const {prompter} = await run([
      ...LEAST.slice(0, 2),
      ['targets', 'BACK'],
      ['jobId', 'ENTER'],
      ...LEAST.slice(2, 5),
      ['abort', 'BACK'],
      ['pace', 'ENTER'],
      ...LEAST.slice(5),
      ['review', 'quit'],
    ])
    const [, again] = prompter.asked.filter(({id}) => id === 'pace')
    assert.deepEqual(
      again?.choices?.map(({label}) => label),
      ['constant', 'exponential', '1000 things per minute (current answer)'],
    )
    const [, targets] = prompter.asked.filter(({id}) => id === 'targets')
    assert.equal(targets?.draft, 'draft of targets')
  })

  it('says more for ? than the question does, and where all of it stands', async () => {
    const {prompter} = await run([...LEAST, ['review', 'quit']])
    for (const {id, help, hint} of prompter.asked.filter((prompt) => !/^(start|review)/.test(prompt.id))) {
      assert.match(help, /\nMore: iotjobs explain create-job\.\w+$/, id)
      assert.ok(help.length > hint.length / 2 && !hint.includes(help), id)
    }
  })

  it('leaves members of a file alone that it has no question for', async () => {
    const {outcome} = await run([
      ['start', 'file'],
      ['start.file', 'job.json'],
      ['start.rest', 'each'],
      ...enter('jobId', 'targets', 'document'),
      ...LEAST.slice(4),
      ['review', 'send'],
    ])
    assert.equal(outcome.input.get('namespaceId'), 'ns')
  })

  it('does not ask for what flags have given', async () => {
    const given = structure({jobId: 'fw-5', document: '{}', targets: [THING]})
    const {outcome} = await run([...LEAST.slice(4), ['review', 'send']], {given})
    assert.deepEqual(plain(outcome.input), {jobId: 'fw-5', targets: [THING], document: '{}'})
  })

  it('asks only what a changed answer opens', async () => {
    const {outcome} = await run([
      ...LEAST,
      ['review', 'change'],
      ['change', 'pace'],
      ['pace', 'constant'],
      ['jobExecutionsRolloutConfig.maximumPerMinute', '7'],
      ['review', 'send'],
    ])
    assert.deepEqual(plain(outcome.input).jobExecutionsRolloutConfig, {maximumPerMinute: 7})
  })

  it('takes times and windows in words, and says how it understood them', async () => {
    const before = LEAST.slice(3).filter(([id]) => !['start', ...REST].includes(id))
    const {outcome, prompter} = await run([
      ['start', 'nothing'],
      ['jobId', 'fw-2'],
      ['targets', GROUP],
      ['targetSelection', 'CONTINUOUS'],
      ...before,
      ['schedulingConfig.startTime', 'tomorrow 02:00'],
      ['schedulingConfig.endTime', '2026-03-01T12:00'],
      ['schedulingConfig.endBehavior', 'ENTER'],
      ['windows', 'one'],
      ['schedulingConfig.maintenanceWindows[0].startTime', 'sun 02:00 for 90m'],
      ...enter('tags', 'description'),
      ['review', 'send'],
    ])
    assert.deepEqual(plain(outcome.input).schedulingConfig, {
      startTime: '2026-01-02T01:00:00Z',
      endBehavior: 'STOP_ROLLOUT',
      endTime: '2026-03-01T12:00',
      maintenanceWindows: [{startTime: 'cron(0 1 ? * SUN *)', durationInMinutes: 90}],
    })
    const echoes = prompter.said.filter((line) => line.includes(' = '))
    assert.deepEqual(echoes, [
      '  → 2026-01-02T01:00Z = Fri 02 Jan 02:00 Europe/Berlin, in 1d01h',
      '  → 2026-03-01T12:00Z = Sun 01 Mar 13:00 Europe/Berlin, in 59d12h',
      '  → window cron(0 1 ? * SUN *) for 1h30m: first 2026-01-04T01:00Z = Sun 04 Jan 02:00 Europe/Berlin, in 3d01h',
    ])
    const start = prompter.asked.find(({id}) => id === 'schedulingConfig.startTime')
    assert.match(
      (await start?.check('soon')) ?? '',
      /^not understood as one point in time: 'soon'\. Write it as tomorrow/,
    )
  })

  it('reads windows in the zone that is typed, from the start of the job, with what summer time does to them', async () => {
    const before = LEAST.slice(3).filter(([id]) => !['start', ...REST].includes(id))
    const {outcome, prompter} = await run([
      ['start', 'nothing'],
      ['jobId', 'fw-2'],
      ['targets', GROUP],
      ['targetSelection', 'CONTINUOUS'],
      ...before,
      ['schedulingConfig.startTime', '2026-07-01T12:00'],
      ['schedulingConfig.endTime', '-'],
      ['windows', 'one'],
      ['schedulingConfig.maintenanceWindows[0].startTime', 'sun 02:00 for 2h America/New_York'],
      ...enter('tags', 'description'),
      ['review', 'send'],
    ])
    const config = outcome.input.get('schedulingConfig')
    assert.ok(config instanceof Map)
    assert.deepEqual(plain(config).maintenanceWindows, [{startTime: 'cron(0 6 ? * SUN *)', durationInMinutes: 120}])
    const said = prompter.said.filter((line) => /window cron|Summer/.test(line))
    assert.deepEqual(said, [
      '  → window cron(0 6 ? * SUN *) for 2h: first 2026-07-05T06:00Z = Sun 05 Jul 02:00 America/New_York, in 185d06h',
      '  → Summer time: from 2026-11-01 this opens at 01:00 in America/New_York',
    ])
  })

  it('shows each answer where one is to be changed', async () => {
    const {prompter} = await run([
      ...LEAST,
      ['review', 'change'],
      ['change', 'jobId'],
      ['jobId', 'fw-3'],
      ['review', 'quit'],
    ])
    const change = prompter.asked.find(({id}) => id === 'change')
    const shown = new Map(change?.choices?.map(({value, label}) => [value, label]))
    assert.equal(shown.get('jobId'), `${'Job id'.padEnd(30)}  fw-2`)
    assert.equal(shown.get('document'), `${'Document'.padEnd(30)}  {"a":1}`)
    assert.equal(shown.get('schedulingConfig.startTime'), `${'Start'.padEnd(30)}  at once`)
  })

  it('saves, never over another file, and goes on', async () => {
    const ports = fakePorts()
    const {prompter} = await run([...LEAST, ['review', 'save'], ['save', 'ENTER'], ['review', 'quit']], {ports})
    assert.deepEqual(plain(ports.saved.get('fw-2.json') ?? new Map()), {
      jobId: 'fw-2',
      targets: [THING],
      document: '{"a":1}',
    })
    const save = prompter.asked.find(({id}) => id === 'save')
    assert.match((await save?.check('fw-2.json')) ?? '', /Choose another/)
  })

  it('shows the command so far', async () => {
    const {prompter} = await run([...LEAST.slice(0, 3), ['document', 'PREVIEW'], ...LEAST.slice(3), ['review', 'quit']])
    assert.ok(prompter.said.includes(`iotjobs create-job \\\n  --job-id fw-2 \\\n  --targets ${THING}`))
  })

  it('keeps the answers of a user who leaves', async () => {
    const ports = fakePorts()
    await assert.rejects(run([...LEAST.slice(0, 3), ['document', 'LEAVE']], {ports}), Interrupted)
    const kept = readAnswers(parsed(ports.kept))
    assert.deepEqual(
      [...(kept?.answers ?? [])],
      [
        ['jobId', 'fw-2'],
        ['targets', THING],
      ],
    )
  })

  it('shows the review again where a preview is asked for, and takes nothing else', async () => {
    const {prompter} = await run([...LEAST, ['review', 'PREVIEW'], ['review', 'quit']])
    assert.equal(prompter.said.filter((line) => line.startsWith('Review')).length, 2)
    const review = prompter.asked.find(({id}) => id === 'review')
    assert.equal(await review?.check(''), 'Choose one of these')
  })

  it('shows the answers that it goes on with', async () => {
    const {outcome} = await run([...LEAST, ['review', 'send']])
    const replay = readAnswers(parsed(outcome.answers))
    assert.ok(replay)
    const answers = new Map([...replay.answers].filter(([id]) => id !== 'description'))
    const {prompter} = await run(
      [
        ['description', 'ENTER'],
        ['review', 'quit'],
      ],
      {replay: {...replay, answers}},
    )
    assert.match(prompter.said[0] ?? '', /^✔ Job id +fw-2$/)
    assert.equal(prompter.said.filter((line) => line.startsWith('✔')).length, LEAST.length - 1)
  })

  it('replays its answers to the same input, and asks for what they lack', async () => {
    const {outcome} = await run([...LEAST, ['review', 'send']])
    const replay = readAnswers(parsed(outcome.answers))
    assert.ok(replay)
    const again = await run([], {replay, isDecided: true})
    assert.deepEqual([...again.outcome.input], [...outcome.input])
    assert.equal(again.outcome.answers, outcome.answers)
    const answers = new Map([...replay.answers].filter(([id]) => id !== 'tags'))
    await run([['tags', 'a=b']], {replay: {...replay, answers}, isDecided: true})
  })
})

const refused: readonly (readonly [id: string, answer: string, why: RegExp])[] = [
  ['jobId', 'fw 2', /E204/],
  ['jobId', 'fw-1', /exists already/],
  ['targets', '', /E105/],
  ['targets', 'door-1', /E331/],
  ['document', '{', /E303/],
  ['pace', 'fast', /Choose one of constant/],
  ['jobExecutionsRolloutConfig.maximumPerMinute', '1001', /E201: 1001 is above the maximum, 1000/],
  ['jobExecutionsRolloutConfig.maximumPerMinute', 'many', /takes a whole number/],
  ['schedulingConfig.startTime', '2026-01-01T00:10', /E382/],
  ['tags', 'aws:x=1', /E342/],
]

describe('answers that are refused', () => {
  for (const [id, answer, why] of refused) {
    it(`${id}: ${JSON.stringify(answer)}`, async () => {
      const script = LEAST.flatMap(([asked, word]): Line[] =>
        asked === 'pace'
          ? [
              ['pace', 'constant'],
              ['jobExecutionsRolloutConfig.maximumPerMinute', '9'],
            ]
          : [[asked, word]],
      )
      const {prompter} = await run([...script, ['review', 'quit']])
      const prompt = prompter.asked.find((one) => one.id === id)
      assert.match((await prompt?.check(answer)) ?? 'accepted', why)
    })
  }
})

describe('a wizard for an update', () => {
  it('sends only what is to change, and shows the difference in the review', async () => {
    const {outcome, prompter} = await run(
      [
        ['start.job', 'fw-1'],
        ['pace', 'constant'],
        ['jobExecutionsRolloutConfig.maximumPerMinute', '90'],
        ...enter('abort', 'timeout'),
        ['retries', 'off'],
        ['describe', 'ENTER'],
        ['review', 'send'],
      ],
      {operation: UPDATE},
    )
    assert.deepEqual(plain(outcome.input), {
      jobId: 'fw-1',
      jobExecutionsRolloutConfig: {maximumPerMinute: 90},
      jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 0}]},
    })
    const shown = prompter.said.join('\n')
    assert.match(shown, /~ jobExecutionsRolloutConfig\.maximumPerMinute +20 → 90/)
    assert.match(shown, /Rollout to the remaining 900 things: 45 min → 10 min/)
    assert.match(shown, /Retries are switched off/)
  })

  it('says what is set now beside "leave as it is"', async () => {
    const script: Line[] = [['start.job', 'fw-1'], ...enter('pace', 'abort', 'timeout', 'retries', 'describe')]
    const {prompter} = await run([...script, ['review', 'quit']], {operation: UPDATE})
    const notes = prompter.asked.flatMap(({id, choices = []}) =>
      choices.filter(({value}) => value === 'unchanged').map(({note}) => [id, note] as const),
    )
    assert.deepEqual(notes, [
      ['pace', 'now: maximumPerMinute=20'],
      ['abort', 'now: not set'],
      ['timeout', 'now: not set'],
      ['retries', 'now: criteriaList=[{failureType=FAILED,numberOfRetries=3}]'],
      ['describe', 'now: "first"'],
    ])
  })

  for (const typed of ['-', 'none', 'None', 'no limit']) {
    it(`leaves out what is answered with ${typed}`, () => assert.equal(isLeftOut(typed, 'no limit'), true))
  }
  for (const typed of ['', '0', 'never', 'nothing']) {
    it(`does not take ${JSON.stringify(typed)} for leaving out`, () =>
      assert.equal(isLeftOut(typed, 'no limit'), false))
  }

  it('ends where there is no such job, before anything else is asked', async () => {
    const given = structure({jobId: 'gone'})
    await assert.rejects(run([], {operation: UPDATE, given}), {exitCode: 254})
  })

  it('offers no sending where nothing would change', async () => {
    const script: Line[] = [['start.job', 'fw-1'], ...enter('pace', 'abort', 'timeout', 'retries', 'describe')]
    const {prompter} = await run([...script, ['review', 'quit']], {operation: UPDATE})
    const review = prompter.asked.find(({id}) => id === 'review')
    assert.equal(
      review?.choices?.some(({value}) => value === 'send'),
      false,
    )
  })
})

interface Setting extends Partial<ConstructorParameters<typeof Wizard>[0]> {
  readonly ports?: ReturnType<typeof fakePorts>
}

async function run(
  script: readonly Line[],
  {ports = fakePorts(), ...options}: Setting = {},
): Promise<{outcome: Outcome; prompter: FakePrompter}> {
  const prompter = fakePrompter(script)
  const context = () => ({now: NOW, depth: 'all', region: 'eu-west-1'}) as const
  const wizard = new Wizard(
    {operation: CREATE, given: new Map(), isDecided: false, context, ...options},
    prompter,
    ports,
  )
  const outcome = await wizard.run()
  prompter.done()
  return {outcome, prompter}
}

const plain = (input: Structure) => JSON.parse(JSON.stringify(toPlain(input)))

function parsed(text: string): Structure {
  const value = parseJson(text)
  assert.ok(value instanceof Map)
  return value
}
