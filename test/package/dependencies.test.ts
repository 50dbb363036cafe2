// docs/dependencies.md against what is installed: each package of the bundle is explained, in the version that is in it.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
// @ts-expect-error a script without types
import {PACKAGES} from '../../scripts/check-imports.mjs'

const rules: Readonly<Record<string, readonly string[]>> = PACKAGES
const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')

describe('docs/dependencies.md', () => {
  const {packages}: {packages: Record<string, {version: string}>} = JSON.parse(read('package-lock.json'))
  const {devDependencies, optionalDependencies} = JSON.parse(read('package.json'))
  const isLoaded = (name: string) =>
    Object.keys(rules).some((rule) => name === rule || (rule.endsWith('/') && name.startsWith(rule)))
  const loaded = Object.keys({...devDependencies, ...optionalDependencies}).filter(isLoaded)
  const rows = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  it('has a row for each package that src/ names, and for no other', () => {
    const explained = rows.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    assert.deepEqual(explained.sort(), loaded.sort())
  })

  for (const [, names = '', , version, released] of rows) {
    it(`names the version and the date of ${names}`, () => {
      const [, name = ''] = /`([^`]+)`/.exec(names) ?? []
      assert.equal(version, packages[`node_modules/${name}`]?.version)
      assert.match(released ?? '', /^\d{4}-\d\d-\d\d$/)
    })
  }
})
