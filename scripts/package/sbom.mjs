// What an executable is made of, as CycloneDX: the packages whose code is in it, and Node.
import {bundledPackages} from '../build/bundled-packages.mjs'
import {NODE} from './node-binaries.mjs'

/** @returns the text of sbom.cdx.json, the same for the same bundle */
export function sbom(metafile, {name, version, license, description}, root) {
  const known = new Map(
    bundledPackages(metafile, root).map(({about}) => [`${about.name}@${about.version}`, component(about)]),
  )
  const components = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  const node = {
    type: 'platform',
    'bom-ref': `pkg:generic/nodejs@${NODE}`,
    name: 'node',
    version: NODE,
    description: 'In the executables and the Debian packages; the npm package runs on the Node that is there',
    licenses: [{license: {id: 'MIT'}}],
    purl: `pkg:generic/nodejs@${NODE}`,
  }
  const ref = `pkg:npm/${name}@${version}`
  const all = [...components, node]
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': ref,
          name,
          version,
          description,
          licenses: [{license: {id: license}}],
          purl: ref,
        },
      },
      components: all,
      dependencies: [{ref, dependsOn: all.map((one) => one['bom-ref'])}],
    },
    null,
    2,
  )}\n`
}

function component({name, version, license}) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name]
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group ? {group} : {}),
    name: short,
    version,
    ...(typeof license === 'string' ? {licenses: [licenceOf(license)]} : {}),
    purl,
  }
}

const licenceOf = (license) => (/ (?:OR|AND) /.test(license) ? {expression: license} : {license: {id: license}})
