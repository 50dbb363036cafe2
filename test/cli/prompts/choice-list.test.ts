// A list of choices, key by key, without a terminal.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ChoiceList, pageOf} from '../../../src/cli/prompts/choice-list.js'
import type {Left} from '../../../src/cli/prompts/show-prompt.js'
import type {Choice, Prompt} from '../../../src/wizard/prompter.js'

const ROWS: readonly Choice[] = [
  {value: '', label: 'iot:ListThings failed', kind: 'note'},
  ...['alpha', 'beta', 'gamma', 'bravo'].map((name) => ({value: name, label: `thing ${name}`})),
]
const FIND = async (typed: string) => ROWS.filter(({label, kind}) => kind === 'note' || label.includes(typed))
const FIXED: Partial<Prompt> = {choices: ROWS.slice(1).map(({value}) => ({value, label: value}))}
const SEARCH: Partial<Prompt> = {find: FIND}
const MANY: Partial<Prompt> = {find: FIND, many: true}

const NAMED: Readonly<Record<string, object>> = {
  '\r': {name: 'return', sequence: '\r'},
  '↓': {name: 'down', sequence: '\u001b[B'},
  '↑': {name: 'up', sequence: '\u001b[A'},
  '⌫': {name: 'backspace', sequence: '\u007f'},
  '⎋': {name: 'escape', sequence: '\u001b'},
  '!': {name: 'p', ctrl: true, sequence: '\u0010'},
  '‖': {name: 'd', ctrl: true, sequence: '\u0004'},
  '⇟': {name: 'end', sequence: '\u001b[F'},
}

/** Types all keys at once, before any row has come where `at` says so, and waits until nothing moves. */
async function play(prompt: Partial<Prompt>, keys: string, at: 'once' | 'rest' = 'rest'): Promise<Left | ChoiceList> {
  let left: Left | undefined
  const list = new ChoiceList(
    {id: 'x', title: 'X', hint: '', help: 'help', check: async () => undefined, ...prompt},
    {
      changed: () => undefined,
      done: (reply) => {
        left ??= reply
      },
      fail: (error) => assert.fail(String(error)),
    },
  )
  list.begin()
  for (const key of keys) {
    if (at === 'rest') await settled()
    list.key(NAMED[key] ?? {sequence: key})
  }
  await settled()
  return left ?? list
}

const settled = () => new Promise((done) => setImmediate(done))

const answer = (text: string): Left => ({kind: 'answer', answer: text})

const CASES: readonly (readonly [title: string, prompt: Partial<Prompt>, keys: string, left: Left])[] = [
  ['takes the first', FIXED, '\r', answer('alpha')],
  ['takes the usual one', {...FIXED, initial: 'gamma'}, '\r', answer('gamma')],
  ['moves, and stops at both ends', FIXED, '↑↓↓↓↓↓↓↑\r', answer('gamma')],
  ['jumps to a letter, and on to the next of it', FIXED, 'bb\r', answer('bravo')],
  ['jumps to a number', FIXED, '3\r', answer('gamma')],
  ['goes to the end', FIXED, '⇟\r', answer('bravo')],
  ['passes over what only says something', SEARCH, '↑\r', answer('alpha')],
  ['narrows down', SEARCH, 'gam\r', answer('gamma')],
  ['takes letters back', SEARCH, 'gamx⌫\r', answer('gamma')],
  ['goes back', SEARCH, 'gam⎋', {kind: 'back'}],
  ['is left', FIXED, '‖', {kind: 'interrupt'}],
  ['takes several', MANY, 'gam\ralp\r\r', answer('gamma alpha')],
  ['drops what is taken again', MANY, 'gam\ralp\rgam\r\r', answer('alpha')],
  ['begins with what was answered', {...MANY, initial: 'beta'}, 'alp\r\r', answer('beta alpha')],
  ['begins with what was chosen when it was left', {...MANY, initial: 'beta', draft: 'gamma'}, '\r', answer('gamma')],
  ['keeps what is chosen for Esc', MANY, 'gam\r⎋', {kind: 'back', draft: 'gamma'}],
  ['keeps what is chosen for Ctrl-P', MANY, 'gam\r!', {kind: 'preview', draft: 'gamma'}],
]

describe('a list of choices', () => {
  for (const [title, prompt, keys, left] of CASES)
    it(title, async () => assert.deepEqual(await play(prompt, keys), left))

  it('lets Enter, and what follows it, wait for the rows', async () => {
    assert.deepEqual(await play(SEARCH, 'gam\r', 'once'), answer('gamma'))
    assert.deepEqual(await play(MANY, 'gam\ralp\r\r', 'once'), answer('gamma alpha'))
  })

  it('takes nothing that was not seen', async () => {
    assert.ok((await play(SEARCH, '\r', 'once')) instanceof ChoiceList)
  })

  it('stays with the reason where an answer is refused, and drops what was typed on', async () => {
    const list = await play(
      {...FIXED, check: async (text) => (text === 'alpha' ? 'not this one' : undefined)},
      '\r↓\r',
      'once',
    )
    assert.ok(list instanceof ChoiceList)
    assert.equal(list.problem, 'not this one')
  })

  it('shows help where nothing is typed, and searches for ? elsewhere', async () => {
    const [helped, searching] = [await play(SEARCH, '?'), await play(SEARCH, 'a?')]
    assert.ok(helped instanceof ChoiceList && searching instanceof ChoiceList)
    assert.deepEqual([helped.isHelped, searching.isHelped, searching.typed], [true, false, 'a?'])
  })

  it('shows a page around the row', () => {
    const rows = Array.from({length: 50}, (_, at) => ({value: `${at}`, label: `${at}`}))
    const pages = [0, 25, 49].map((active) => pageOf(rows, active, 10))
    assert.deepEqual(
      pages.map(({first, page}) => [first, page.length]),
      [
        [0, 10],
        [20, 10],
        [40, 10],
      ],
    )
  })
})
