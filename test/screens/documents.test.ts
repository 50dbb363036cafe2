// A document of several lines at a terminal: pasted, with and without marks around it, or written in an editor.
import assert from 'node:assert/strict'
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {after, afterEach, before, describe, it} from 'mocha'
import {eventually} from '../support/in-time.js'
import {Home} from '../support/program.js'
import {KEY, Terminal} from './terminal.js'

const home = new Home()
const TARGET = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
const ASKED = ['create-job', '--wizard', '--job-id', 'fw-2', '--targets', TARGET]
const {enter, escape: back, interrupt} = KEY
const ADDRESS = 'https://example.com/a-file-of-a-long-name-so-that-the-document-takes-several-rows'
const LINES = ['{', '  "operation": "install",', `  "url": "${ADDRESS}"`, '}'] as const
const KEPT = `{ "operation": "install", "url": "${ADDRESS}" }`
const marked = (text: string) => `\u001b[200~${text}\u001b[201~`
const saved = (shown: string) => `✔ ${'Document'.padEnd(30)}  ${shown}`

let opened: Terminal | undefined
let terminals = 0

describe('a document of several lines', () => {
  before(() => home.prepare(['local', 'fleet', 'create', '--things', '1']))
  after(() => home.remove())
  afterEach(() => opened?.close())

  it('is one answer when it is pasted, with marks or without, as JSON or YAML', async () => {
    const terminal = at({})
    await play(terminal, [
      ['? Start from', enter],
      // As terminals send the ends of lines.
      ['? Document', marked(`${LINES.join('\r')}\r`)],
      ['4 lines: { "operation": "install", "url":', ''],
      ['Enter takes it · e edits it · Backspace drops it', enter],
      [saved('{ "operation": "install", "url": "https://example.com/a-fil'), ''],
      ['? Rollout pace', back],
      ['? Document', `${LINES.join(enter)}${enter}`],
      [saved('{ "operation": "install"'), ''],
      ['? Rollout pace', back],
      ['? Document', marked('operation: reboot\nafter: [1, 2]')],
      ['2 lines: operation: reboot after: [1, 2]', enter + enter],
      [saved('{"operation":"reboot","after":[1,2]}'), ''],
      ['? Rollout pace', back],
      ['? Document', `operation: stop${enter}now: true${enter}${enter}`],
      [saved('{"operation":"stop","now":true}'), ''],
      ['? Rollout pace', back],
      // What is not JSON stays, to be mended; Backspace drops it, and the answer before is offered again.
      ['? Document', marked('{\n"a": 1,\n}')],
      ['3 lines:', enter],
      ['E303', ''],
      ['Backspace drops it', `\u007f${marked('{"a": 1}')}${enter}`],
      [saved('{"a": 1}'), ''],
      ['? Rollout pace', interrupt],
      ['Nothing was created', ''],
    ])
    assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
    assert.equal(terminal.marksPastes, false)
  })

  it('is kept as it is: no space within a text is lost', async () => {
    const terminal = at({})
    await play(terminal, [
      ['? Start from', enter],
      ['? Document', marked(LINES.join('\n')) + enter],
      ['? Rollout pace', KEY.end],
    ])
    assert.equal((await terminal.left()).exit, 130)
    const [, file = ''] = /Answers kept in (\S+):/.exec(terminal.text) ?? []
    assert.equal(JSON.parse(readFileSync(file, 'utf8')).answers.document, KEPT)
  })

  it('is one answer in plain lines, too', async () => {
    const terminal = at({TERM: 'dumb'})
    await play(terminal, [
      ['Start from', '\n'],
      ['Document', `${LINES.join('\n')}\n`],
      [saved('{ "operation": "install"'), ''],
      ['Rollout pace', '<\n'],
      ['Document', 'operation: reboot\nafter: 5\n\n'],
      [saved('{"operation":"reboot","after":5}'), ''],
      ['Rollout pace', interrupt],
      ['Nothing was created', ''],
    ])
    assert.doesNotMatch(terminal.text, /\u001b/)
  })

  for (const [title, env, key, leave] of [
    ['menus', {}, '', KEY.end],
    ['plain lines', {IOTJOBS_PLAIN_PROMPTS: '1'}, '\n', KEY.end],
  ] as const) {
    it(`is written in an editor, from ${title}`, async () => {
      const editor = script(
        'edit',
        `[ "$1" = --wait ] || exit 9; stat -c %a "$2" "$(dirname "$2")" > '${home.folder}/modes'; echo "$2" > '${home.folder}/file'; cat "$2" > '${home.folder}/before'; printf '{\\n "operation": "edited"\\n}\\n' > "$2"`,
      )
      const terminal = at({...env, VISUAL: `'${editor}' --wait`, EDITOR: 'none'})
      await play(terminal, [
        ['Start from', enter],
        ['Document', `e${key}`],
        [saved('{ "operation": "edited" }'), ''],
        ['Rollout pace', leave],
      ])
      assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
      assert.equal(readFileSync(join(home.folder, 'modes'), 'utf8'), '600\n700\n')
      const file = readFileSync(join(home.folder, 'file'), 'utf8').trim()
      assert.equal(existsSync(dirname(file)), false)
      assert.equal(readFileSync(join(home.folder, 'before'), 'utf8'), '')
    })
  }

  it('is asked for again where there is no editor, or it fails, or what it leaves is wrong', async () => {
    const failing = script('failing', 'exit 3')
    const wrong = script('wrong', `cp "$1" '${home.folder}/before'; printf '{"a"' > "$1"`)
    for (const [env, message] of [
      [{}, 'No editor is set. Set VISUAL or EDITOR, for example EDITOR=nano'],
      [{EDITOR: 'no-such-editor'}, 'There is no program "no-such-editor". EDITOR names the editor'],
      // The path of the editor decides where the sentence is broken.
      [{EDITOR: failing}, 'ended with 3'],
      [{EDITOR: wrong}, 'E303'],
    ] as const) {
      const terminal = at(env)
      await play(terminal, [
        ['? Start from', enter],
        ['? Document', 'e'],
        // Ctrl-U empties the line.
        [message, `\u0015{}${enter}`],
        [saved('{}'), interrupt],
      ])
      assert.equal((await terminal.left()).exit, 130)
      assert.equal(terminal.marksPastes, false)
    }
  })

  it('leaves no marks on when the process is ended', async () => {
    const terminal = at({})
    await terminal.on('? Start from', enter)
    await terminal.shows('? Document')
    await eventually(
      () => terminal.marksPastes,
      () => 'The terminal was not told to mark pastes',
    )
    terminal.terminate()
    assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
    assert.equal(terminal.marksPastes, false)
  })
})

function script(name: string, text: string): string {
  const file = join(home.folder, name)
  writeFileSync(file, `#!/bin/sh\n${text}\n`)
  chmodSync(file, 0o755)
  return file
}

function at(env: Record<string, string>): Terminal {
  const state = {
    XDG_STATE_HOME: join(home.folder, 'state', String(terminals++)),
    IOTJOBS_LOCAL: '1',
    IOTJOBS_HISTORY: 'off',
  }
  opened = new Terminal(ASKED, home.env({...state, ...env}), {cwd: home.folder})
  return opened
}

async function play(terminal: Terminal, scene: readonly (readonly [shown: string, keys: string])[]): Promise<void> {
  for (const [shown, keys] of scene) await terminal.on(shown, keys)
}
