import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Browsing} from '../../../src/output/live/frame-state.js'
import type {KnownFailure, Reasons} from '../../../src/progress/outcome.js'
import {FailureBrowser} from '../../../src/workflows/watch/failure-browser.js'
import {type Action, AT_TOP, pressListKey} from '../../../src/workflows/watch/failure-list-keys.js'
import {executionOf} from '../../progress/jobs.js'

const [UP, DOWN, PAGE_UP, PAGE_DOWN] = ['\u001b[A', '\u001b[B', '\u001b[5~', '\u001b[6~']
const [ENTER, ESCAPE, RUBOUT, CTRL_U] = ['\r', '\u001b', '\u007f', '\u0015']

const failed = (thingName: string, reason: string): KnownFailure => ({
  execution: executionOf({thingName, status: 'FAILED'}),
  reason,
})
const SPACE = [failed('c', 'no space'), failed('a', 'no space'), failed('B-2', 'no space')]
const SHA = [failed('d', 'sha256 mismatch')]
const REASONS: Reasons = {
  groups: [
    {status: 'FAILED', reason: 'no space', count: 3, sample: []},
    {status: 'FAILED', reason: 'sha256 mismatch', count: 1, sample: []},
  ],
  sampled: 4,
  failures: [...SHA, ...SPACE],
}

/** The state after these keys, and what the last of them wished for. */
function typed(keys: readonly string[], reasons = REASONS): Browsing & {readonly action: Action | undefined} {
  let state = AT_TOP
  let action: Action | undefined
  for (const key of keys) ({state, action} = {action: undefined, ...pressListKey(state, key, reasons)})
  return {...state, action}
}

const told = ({filter, typing, selected, detail, action}: ReturnType<typeof typed>) =>
  [
    ...(selected === undefined ? [] : [`at ${selected.split(' ')[0]}`]),
    ...(filter === '' && !typing ? [] : [`/${filter}${typing ? '_' : ''}`]),
    ...(detail ? [`in ${detail.failure.execution.thingName}`] : []),
    ...(action ? [action.kind] : []),
  ].join(' ')

describe('going through the failures', () => {
  // The order of the list is B-2, a, c (no space), d (sha256 mismatch).
  const CASES: readonly (readonly [title: string, keys: readonly string[], expected: string])[] = [
    ['nothing', [], ''],
    ['down', [DOWN], 'at a'],
    ['down and up', [DOWN, DOWN, UP], 'at a'],
    ['up at the top', [UP], 'at B-2'],
    ['down at the end', [DOWN, DOWN, DOWN, DOWN, DOWN], 'at d'],
    ['a page down', [PAGE_DOWN], 'at d'],
    ['a page up', [PAGE_DOWN, PAGE_UP], 'at B-2'],
    ['the arrows of another mode of the terminal', ['\u001bOB', '\u001bOB', '\u001bOA'], 'at a'],
    ['a filter', ['/', 's', 'h'], '/sh_'],
    ['a filter of reasons, kept, and a step', ['/', 's', 'h', ENTER, DOWN], 'at d /sh'],
    ['a filter of names in any case', ['/', 'b', '-', DOWN], 'at B-2 /b-_'],
    ['a filter mended', ['/', 'x', 'y', RUBOUT, RUBOUT, 'd'], '/d_'],
    ['a filter emptied', ['/', 'x', 'y', CTRL_U], '/_'],
    ['a filter dropped', ['/', 'x', ESCAPE], ''],
    ['letters of a filter that are keys elsewhere', ['/', 'q', 'f', 'y', '/'], '/qfy/_'],
    ['what no filter takes', ['/', '\u0001', '\u001b[5;2~', 'é'], '/é_'],
    ['Enter', [DOWN, ENTER], 'at a in a describe'],
    ['Enter at the top', [ENTER], 'at B-2 in B-2 describe'],
    ['Enter where a filter leaves nothing', ['/', 'x', ENTER, ENTER], '/x'],
    ['Esc in the details', [DOWN, ENTER, ESCAPE], 'at a'],
    ['arrows in the details', [DOWN, ENTER, DOWN], 'at a in a'],
    ['y', [DOWN, DOWN, 'y'], 'at c copy'],
    ['y in the details', [DOWN, ENTER, 'y'], 'at a in a copy'],
    ['y where a filter leaves nothing', ['/', 'x', ENTER, 'y'], '/x'],
    ['Esc', [DOWN, ESCAPE], 'at a back'],
    ['f', ['f'], 'back'],
    ['f in the details', [ENTER, 'f'], 'at B-2 in B-2 back'],
    ['q', ['q'], 'quit'],
    ['q in the details', [ENTER, 'q'], 'at B-2 in B-2 quit'],
    ['keys that mean nothing', ['x', ' ', '\u001b[Z'], ''],
  ]
  for (const [title, keys, expected] of CASES) {
    it(`${title}: ${expected || 'as it was'}`, () => assert.equal(told(typed(keys)), expected))
  }

  it('does nothing where nothing has failed', () => {
    const none: Reasons = {groups: [], sampled: 0, failures: []}
    for (const key of [UP, DOWN, PAGE_DOWN, ENTER, 'y', '/']) assert.equal(typed([key], none).action, undefined)
  })

  it('stays at the same failure while the list grows', () => {
    const {state} = pressListKey(AT_TOP, DOWN, REASONS)
    const failures = [...REASONS.failures, failed('AA', 'no space')]
    assert.equal(pressListKey(state, DOWN, {...REASONS, failures}).state.selected, 'c 1')
  })
})

describe('what is wished of a failure', () => {
  const answer = {status: 'FAILED', version: 2, queuedAt: 1, startedAt: 2, updatedAt: 3, details: {}}

  function browser(describe = async () => answer) {
    const raw: string[] = []
    let drawn = 0
    const around = {describe, writeRaw: (text: string) => void raw.push(text), redraw: () => void drawn++}
    const made = new FailureBrowser(around)
    return {
      raw,
      drawn: () => drawn,
      made,
      press: (...keys: readonly string[]) => keys.map((key) => made.key(key, REASONS)).at(-1),
    }
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))

  it('is copied as base64, so that no name commands the terminal, and that is said', () => {
    const {press, raw, made} = browser()
    press(DOWN, 'y')
    assert.deepEqual(raw, [`\u001b]52;c;${Buffer.from('a').toString('base64')}\u0007`])
    assert.equal(made.browsing.note, 'Asked the terminal to copy a')
    press(DOWN)
    assert.equal(made.browsing.note, '')
  })

  it('is asked of the service, and drawn when it answers', async () => {
    const {press, made, drawn} = browser()
    press(ENTER)
    assert.equal(made.browsing.detail?.answer, undefined)
    await settled()
    assert.deepEqual([made.browsing.detail?.answer, drawn()], [answer, 1])
  })

  it('tells why there is no answer', async () => {
    const {press, made} = browser(() => Promise.reject(new Error('Access denied')))
    press(ENTER)
    await settled()
    assert.equal(made.browsing.detail?.answer, 'Access denied')
  })

  it('is forgotten where it was left before the answer', async () => {
    const {press, made, drawn} = browser()
    press(ENTER, ESCAPE)
    await settled()
    assert.deepEqual([made.browsing.detail, drawn()], [undefined, 0])
  })

  it('may be to leave', () => {
    assert.equal(browser().press(DOWN, ESCAPE), 'back')
    assert.equal(browser().press('q'), 'quit')
    assert.equal(browser().press(DOWN), 'open')
  })
})
