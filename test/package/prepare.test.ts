// What makes a checkout be built anew: any of the files that the build is made of.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'mocha'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'iotjobs-prepare-'))
const at = (path: string) => join(folder, path)
const BUILT = 'dist/start.js'

/** The same files, empty, with a build that only leaves its mark. */
function checkout(): void {
  for (const name of ['scripts/build', 'src/cli', 'dist/cli', 'node_modules']) mkdirSync(at(name), {recursive: true})
  cpSync(join(root, 'scripts/prepare.mjs'), at('scripts/prepare.mjs'))
  for (const name of readdirSync(join(root, 'scripts/build'))) writeFileSync(at(`scripts/build/${name}`), '')
  for (const name of ['src/cli/main.ts', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'])
    writeFileSync(at(name), '')
  writeFileSync(
    at('scripts/build.mjs'),
    `import {appendFileSync} from 'node:fs'\nappendFileSync('${BUILT}', 'built\\n')`,
  )
}

/** @returns how many times it was built so far */
function prepared(): number {
  execFileSync(process.execPath, [at('scripts/prepare.mjs')])
  return readFileSync(at(BUILT), 'utf8').split('\n').length - 1
}

describe('prepare', () => {
  before(checkout)
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('builds what is missing, and once only', () => {
    assert.deepEqual([prepared(), prepared()], [1, 1])
  })

  const imported = [...readFileSync(join(root, 'scripts/build.mjs'), 'utf8').matchAll(/from '\.\/(.+)'/g)]
  const sources = imported.map(([, name]) => `scripts/${name}`)
  assert.ok(sources.length > 0)
  for (const source of ['src/cli/main.ts', 'package.json', 'scripts/build.mjs', ...sources]) {
    it(`builds again after a change of ${source}`, () => {
      const [now, past] = [new Date(), new Date(Date.now() - 60_000)]
      for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) utimesSync(at(name), past, past)
      const times = prepared()
      utimesSync(at(source), now, now)
      utimesSync(at(BUILT), past, past)
      assert.equal(prepared(), times + 1)
    })
  }
})
