// Writes dist/ with the manual page, and oclif.manifest.json, from which oclif knows the commands without loading them.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {bundle} from './build/bundle.mjs'
import {distFiles} from './build/dist-files.mjs'
import {manPage} from './build/man-page.mjs'
import {thirdPartyLicenses} from './build/third-party-licenses.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundled = await bundle(root)
const files = await distFiles(bundled, root)
await rm(`${root}dist`, {recursive: true, force: true})
await Promise.all([...files].map(([path, text]) => write(path, text)))
await write('THIRD-PARTY-LICENSES.txt', thirdPartyLicenses(bundled.metafile, root))
const commands = await manifest()
await writeFile(`${root}oclif.manifest.json`, `${JSON.stringify(commands, null, 2)}\n`)
await write('iotjobs.1', manPage(commands, JSON.parse(await readFile(`${root}package.json`, 'utf8')), await pages()))

async function write(path, text) {
  await mkdir(dirname(`${root}dist/${path}`), {recursive: true})
  await writeFile(`${root}dist/${path}`, text)
}

/** The pages of help, which are written in TypeScript. */
async function pages() {
  const {outputFiles} = await build({
    entryPoints: [`${root}src/cli/help/pages.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const {helpPages} = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
  return helpPages
}

async function manifest() {
  const {Plugin} = await import('@oclif/core')
  const plugin = new Plugin({root, ignoreManifest: true, type: 'core'})
  await plugin.load()
  return plugin.manifest
}
