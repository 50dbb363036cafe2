// Writes dist/ with the manual page, and oclif.manifest.json, from which oclif knows the commands without loading them.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {bundle} from './build/bundle.mjs'
import {manPage} from './build/man-page.mjs'
import {thirdPartyLicenses} from './build/third-party-licenses.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const {files, metafile} = await bundle(root)
await rm(`${root}dist`, {recursive: true, force: true})
await Promise.all(files.map(write))
await writeFile(`${root}dist/THIRD-PARTY-LICENSES.txt`, thirdPartyLicenses(Object.keys(metafile.inputs), root))
const commands = await manifest()
await writeFile(`${root}oclif.manifest.json`, `${JSON.stringify(commands, null, 2)}\n`)
await writeFile(`${root}dist/iotjobs.1`, manPage(commands, JSON.parse(await readFile(`${root}package.json`, 'utf8'))))

async function write({path, text}) {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, text)
}

async function manifest() {
  const {Plugin} = await import('@oclif/core')
  const plugin = new Plugin({root, ignoreManifest: true, type: 'core'})
  await plugin.load()
  return plugin.manifest
}
