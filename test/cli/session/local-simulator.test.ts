import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {announceLocal, statePath} from '../../../src/cli/session/local-simulator.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {fakeRuntime} from '../fake-runtime.js'

const pathOf = (flag: string, env: Record<string, string> = {}) =>
  statePath(fakeRuntime(flag ? ['--local-state', flag] : [], {env, cwd: '/srv', home: '/home/ada'}))

describe('statePath', () => {
  const cases: [flag: string, env: Record<string, string>, expected: string][] = [
    ['', {}, '/home/ada/.local/share/iotjobs/state.sqlite'],
    ['', {XDG_DATA_HOME: '/data'}, '/data/iotjobs/state.sqlite'],
    ['', {IOTJOBS_LOCAL_STATE: 'x.db'}, '/srv/x.db'],
    ['y.db', {IOTJOBS_LOCAL_STATE: 'x.db'}, '/srv/y.db'],
    ['../y.db', {}, '/y.db'],
    ['~/y.db', {}, '/home/ada/y.db'],
    ['~y.db', {}, '/srv/~y.db'],
    ['file:y', {}, '/srv/file:y'],
    ['C:/y', {}, '/srv/C:/y'],
  ]
  for (const [flag, env, expected] of cases) {
    it(`${flag} ${JSON.stringify(env)} is ${expected}`, () => assert.equal(pathOf(flag, env), expected))
  }

  for (const url of ['http://127.0.0.1:9/x', 'libsql://host', 'file:///x', 'WSS://host']) {
    it(`refuses ${url} and says where it stands`, () => {
      assert.throws(() => pathOf(url), {constructor: UsageError, message: `--local-state is not a file: '${url}'`})
      assert.throws(() => pathOf('', {IOTJOBS_LOCAL_STATE: url}), {
        message: `IOTJOBS_LOCAL_STATE is not a file: '${url}'`,
      })
    })
  }

  it('refuses a path in a home that there is not, rather than a folder of the name ~', () => {
    const homeless =
      (words: string[], env = {}) =>
      () =>
        statePath(fakeRuntime(words, {env, cwd: '/srv', home: ''}))
    for (const path of ['~/y.db', '~'])
      assert.throws(homeless(['--local-state', path]), {
        constructor: UsageError,
        message: `--local-state is in the home folder, and there is none: '${path}'`,
      })
    assert.throws(homeless([], {IOTJOBS_LOCAL_STATE: '~/y.db'}), {
      message: /^IOTJOBS_LOCAL_STATE is in the home folder/,
    })
  })

  for (const empty of ['', ' '])
    it(`refuses ${JSON.stringify(empty)}, which an unset variable of a shell leaves`, () => {
      const typed = () => statePath(fakeRuntime(['--local-state', empty], {cwd: '/srv', home: '/home/ada'}))
      assert.throws(typed, {constructor: UsageError, message: /--local-state(?: is empty|: the value is empty)$/})
      assert.throws(() => pathOf('', {IOTJOBS_LOCAL_STATE: empty}), {message: 'IOTJOBS_LOCAL_STATE is empty'})
    })
})

describe('announceLocal', () => {
  const cases: readonly (readonly [title: string, out: boolean, err: boolean, flags: string[], said: string])[] = [
    ['on a terminal', true, true, ['--local'], 'Local simulator, not AWS\n'],
    [
      'with a state of its own',
      true,
      true,
      ['--local', '--local-state', '/home/ada/x.db'],
      'Local simulator, not AWS: ~/x.db\n',
    ],
    [
      'in no more than a line',
      true,
      true,
      ['--local', '--local-state', `/${'x'.repeat(99)}`],
      `Local simulator, not AWS: /${'x'.repeat(52)}…\n`,
    ],
    ['in front of a pipe, which the last command speaks for', false, true, ['--local'], ''],
    ['with messages going elsewhere', true, false, ['--local'], ''],
    ['to AWS', true, true, [], ''],
  ]
  for (const [title, out, err, flags, said] of cases) {
    it(`says ${said === '' ? 'nothing' : 'so'} ${title}`, async () => {
      const base = fakeRuntime(flags, {home: '/home/ada'})
      const as = (sink: typeof base.stdout, isTTY: boolean) => Object.assign(Object.create(sink), {isTTY})
      await announceLocal({...base, stdout: as(base.stdout, out), stderr: as(base.stderr, err)})
      assert.equal(base.written.stderr, said)
    })
  }
})
