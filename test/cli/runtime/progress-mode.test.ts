import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {guardedSink} from '../../../src/cli/runtime/guarded-sink.js'
import {wantsAscii} from '../../../src/cli/runtime/locale.js'
import {progressMode, wantsColorOn} from '../../../src/cli/runtime/progress-mode.js'

const sink = (isTTY: boolean) => guardedSink(async () => {}, {isTTY, columns: 80})
const world = (isTTY: boolean, env: Record<string, string> = {}, globals = {}) => ({stderr: sink(isTTY), env, globals})

describe('how progress is shown', () => {
  const CASES: readonly (readonly [string, ReturnType<typeof world>, Parameters<typeof progressMode>[0], string])[] = [
    ['a terminal', world(true), 'auto', 'tty'],
    ['no terminal', world(false), 'auto', 'plain'],
    ['a dumb terminal', world(true, {TERM: 'dumb'}), 'auto', 'plain'],
    ['a build', world(true, {CI: 'true'}), 'auto', 'plain'],
    ['data on stdout', world(true, {}, {output: 'json'}), 'auto', 'none'],
    ['data on stdout, but asked for', world(false, {}, {output: 'json'}), 'plain', 'plain'],
    ['events on stdout', world(true, {}, {output: 'ndjson'}), 'plain', 'rawjson'],
    ['what was asked for', world(true), 'quiet', 'quiet'],
  ]
  for (const [title, surroundings, wanted, mode] of CASES) {
    it(`with ${title}: ${mode}`, () => assert.equal(progressMode(wanted, surroundings), mode))
  }

  const COLORS: readonly (readonly [string, boolean, Record<string, string>, Record<string, string>, boolean])[] = [
    ['a terminal', true, {}, {}, true],
    ['a pipe', false, {}, {}, false],
    ['NO_COLOR', true, {NO_COLOR: '1'}, {}, false],
    ['an empty NO_COLOR', true, {NO_COLOR: ''}, {}, true],
    ['FORCE_COLOR in a pipe', false, {FORCE_COLOR: '1'}, {}, true],
    ['FORCE_COLOR=0', true, {FORCE_COLOR: '0'}, {}, false],
    ['--color off', true, {FORCE_COLOR: '1'}, {color: 'off'}, false],
    ['--color on', false, {NO_COLOR: '1'}, {color: 'on'}, true],
    ['a dumb terminal', true, {TERM: 'dumb'}, {}, false],
  ]
  for (const [title, isTTY, env, globals, expected] of COLORS) {
    it(`${expected ? 'with' : 'without'} colour for ${title}`, () =>
      assert.equal(wantsColorOn(sink(isTTY), world(isTTY, env, globals)), expected))
  }

  it('in ASCII only where the locale says so', () => {
    assert.deepEqual(
      [{}, {LANG: 'C.UTF-8'}, {LANG: 'en_US.utf8'}, {LANG: 'C'}, {LANG: 'C', LC_ALL: 'de_DE.UTF-8'}].map((env) =>
        wantsAscii(env),
      ),
      [false, false, false, true, false],
    )
  })
})
