// The list of what is in the program: every package that the bundle holds, and no other.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {before, describe, it} from 'mocha'
// @ts-expect-error a script without types
import {bundle} from '../../scripts/build/bundle.mjs'
// @ts-expect-error a script without types
import {thirdPartyLicenses} from '../../scripts/build/third-party-licenses.mjs'
// @ts-expect-error a script without types
import {NODE} from '../../scripts/package/node-binaries.mjs'
// @ts-expect-error a script without types
import {sbom} from '../../scripts/package/sbom.mjs'

interface Component {
  readonly type: string
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly 'bom-ref': string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const about = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

describe('the SBOM', () => {
  let metafile: {outputs: Record<string, {inputs: Record<string, {bytesInOutput: number}>}>}
  let listed: readonly Component[] = []
  let text = ''
  before(async () => {
    metafile = (await bundle(root)).metafile
    text = sbom(metafile, about, root)
    listed = JSON.parse(text).components
  })
  const nameOf = ({group, name}: Component) => (group ? `${group}/${name}` : name)

  it('names every package that the bundle holds, and no other', () => {
    const held = new Set<string>()
    for (const {inputs} of Object.values(metafile.outputs)) {
      for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
        const at = path.lastIndexOf('node_modules/')
        if (at < 0 || bytesInOutput === 0) continue
        const [first = '', second = ''] = path.slice(at + 'node_modules/'.length).split('/')
        held.add(first.startsWith('@') ? `${first}/${second}` : first)
      }
    }
    const libraries = listed.filter(({type}) => type === 'library').map(nameOf)
    assert.deepEqual([...new Set(libraries)].sort(), [...held].sort())
    assert.ok(held.has('@aws-sdk/client-iot') && held.has('yaml'))
  })

  it('names the same packages as the licences', () => {
    const titles = [...thirdPartyLicenses(metafile, root).matchAll(/^(\S+) (\d\S*) \(.*\)$/gm)]
    const licensed = titles.map(([, name, version]) => `${name} ${version}`)
    const libraries = listed.filter(({type}) => type === 'library').map((one) => `${nameOf(one)} ${one.version}`)
    assert.deepEqual([...new Set(licensed)].sort(), libraries.sort())
  })

  it('says which Node is in the executables, and that the program depends on all of it', () => {
    assert.deepEqual(
      listed.filter(({type}) => type === 'platform').map(({name, version}) => [name, version]),
      [['node', NODE]],
    )
    const [{dependsOn}] = JSON.parse(text).dependencies
    assert.deepEqual(
      dependsOn,
      listed.map((one) => one['bom-ref']),
    )
    assert.equal(new Set(dependsOn).size, dependsOn.length)
  })

  it('is CycloneDX, without anything of this machine or this moment', () => {
    const {bomFormat, specVersion, metadata} = JSON.parse(text)
    assert.deepEqual([bomFormat, specVersion, metadata.component.version], ['CycloneDX', '1.6', about.version])
    assert.equal(text, sbom(metafile, about, root))
    assert.ok(!text.includes(root) && !/timestamp|serialNumber/.test(text))
  })
})
