// wait where its streams lead elsewhere than to the terminal: data stays data, and the terminal stays as it was.
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before, describe, it} from 'mocha'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const WAIT = `'${process.execPath}' '${PROGRAM}' wait fw-2`
const DATA = join(home.folder, 'data')

/** Each leaves in the file what a reader of stdout would get. */
const LINES: readonly (readonly [title: string, line: string])[] = [
  ['a pipe', `${WAIT} | cat > data`],
  ['both streams in one pipe', `${WAIT} 2>&1 | cat > data`],
  ['a file', `${WAIT} > data`],
  ['a file, without keys', `${WAIT} > data < /dev/null`],
  ['a file from a dumb terminal', `TERM=dumb ${WAIT} > data`],
  ['a file without colour', `NO_COLOR=1 ${WAIT} > data`],
  ['a file in a pipeline of CI', `CI=1 ${WAIT} > data`],
]

if (hasTmux) {
  describe('wait with its streams', () => {
    let terminal: Terminal
    before(async () => {
      await home.prepare(['local', 'fleet', 'create', '--things', '1'])
      const target = 'arn:aws:iot:eu-west-1:123456789012:thing/thing-0001'
      await home.prepare(['create-job', '--job-id', 'fw-2', '--targets', target, '--document', '{}'], LOCAL)
      await home.prepare(['cancel-job', '--job-id', 'fw-2', '--yes'], LOCAL)
    })
    after(() => home.remove())
    afterEach(() => terminal.close())

    for (const [title, line] of LINES) {
      it(`in ${title}, on 40 columns`, async () => {
        writeFileSync(DATA, '')
        terminal = new Terminal(40, 12, home.env(LOCAL))
        terminal.type(
          `cd '${home.folder}'; clear; ${line}; echo "exit=\${PIPESTATUS[0]} $(stty -a | grep -o -E -- '-?\\becho\\b')"`,
        )
        await terminal.until(/exit=11 echo/)
        const text = readFileSync(DATA, 'utf8')
        const {verdict, exit} = JSON.parse(text)
        assert.deepEqual([verdict, exit], ['canceled', 11])
        assert.doesNotMatch(text, /\u001b/)
        assert.equal(terminal.cursorShown(), true)
      })
    }
  })
}
