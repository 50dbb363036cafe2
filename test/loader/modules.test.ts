import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {moduleLoader, type Pack} from '../../src/loader/modules.js'

/** Packs whose modules note that they run. */
function open() {
  const ran: string[] = []
  const packs: Readonly<Record<string, Pack>> = {
    core: {
      'core/main'(module, _exports, wanted) {
        ran.push('main')
        module.exports = {rest: () => wanted('rest/a'), path: wanted('node:path')}
      },
      'core/one'(_module, exports, wanted) {
        ran.push('one')
        Object.assign(exports as object, {two: wanted('core/two'), name: 'one'})
      },
      'core/two'(_module, exports, wanted) {
        ran.push('two')
        Object.assign(exports as object, {one: wanted('core/one')})
      },
    },
    rest: {
      'rest/a'(module) {
        ran.push('a')
        module.exports = 'a'
      },
    },
  }
  const read = (name: string) => {
    ran.push(`read ${name}`)
    return packs[name] ?? {}
  }
  return {ran, load: moduleLoader(Object.keys(packs), read, (name) => `outside ${name}`)}
}

describe('modules out of packs', () => {
  it('run once, and their pack is read when the first of them is asked for', () => {
    const {ran, load} = open()
    const {rest} = load('core/main') as {rest: () => string}
    assert.equal(load('core/main'), load('core/main'))
    assert.deepEqual(ran, ['read core', 'main'])
    assert.equal(rest(), 'a')
    assert.deepEqual(ran, ['read core', 'main', 'read rest', 'a'])
  })

  it('may know one another', () => {
    const {ran, load} = open()
    const one = load('core/one') as {name: string; two: {one: object}}
    assert.equal(one.two.one, one)
    assert.deepEqual(ran, ['read core', 'one', 'two'])
  })

  for (const name of ['node:path', 'libsql', '@scope/package', 'core/unknown', 'other/main', 'core']) {
    it(`leave ${name} to Node`, () => assert.equal(open().load(name), `outside ${name}`))
  }
})
