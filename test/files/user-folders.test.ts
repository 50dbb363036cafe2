import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {expandHome, userFolder} from '../../src/files/user-folders.js'

type Env = Readonly<Record<string, string>>
const rows: readonly (readonly ['cache' | 'data' | 'state', Env, home: string, folder: string | undefined])[] = [
  ['cache', {}, '/home/u', '/home/u/.cache/iotjobs'],
  ['data', {}, '/home/u', '/home/u/.local/share/iotjobs'],
  ['state', {}, '/home/u', '/home/u/.local/state/iotjobs'],
  ['cache', {XDG_CACHE_HOME: '/c'}, '/home/u', '/c/iotjobs'],
  ['cache', {XDG_CACHE_HOME: ''}, '/home/u', '/home/u/.cache/iotjobs'],
  ['cache', {XDG_CACHE_HOME: 'relative'}, '/home/u', '/home/u/.cache/iotjobs'],
  ['state', {XDG_STATE_HOME: '/s'}, '', '/s/iotjobs'],
  ['state', {XDG_STATE_HOME: 's'}, '', undefined],
  ['data', {}, '', undefined],
]

describe('folders of a user', () => {
  for (const [kind, env, home, folder] of rows) {
    it(`${kind} with home '${home}' and ${JSON.stringify(env)}`, () =>
      assert.equal(userFolder(kind, {env, home}), folder))
  }

  const paths: readonly (readonly [path: string, home: string, found: string])[] = [
    ['~/x', '/home/u', '/home/u/x'],
    ['~', '/home/u', '/home/u'],
    ['~other/x', '/home/u', '~other/x'],
    ['a/~/x', '/home/u', 'a/~/x'],
    ['~/x', "/h/$&$'", "/h/$&$'/x"],
    ['~/x', '', '~/x'],
  ]
  for (const [path, home, found] of paths) it(`${path} at '${home}'`, () => assert.equal(expandHome(path, home), found))
})
