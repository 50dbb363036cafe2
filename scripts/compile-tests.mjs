// The sources and the tests as JavaScript, so that no process that runs tests has to compile them, and no import goes through a
// loader. `import.meta.url` stays that of the source, beside which the data of tests lies.
import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {stop, transform} from 'esbuild'

const FOLDERS = ['src', 'test']
/** What tests import beside them. */
const LINKED = ['scripts', 'package.json']

/** @param folder is empty; what lies at `test/a.test.ts` comes to lie there at `test/a.test.js` */
export async function compileTests(root, folder) {
  const files = FOLDERS.flatMap((name) => sourcesOf(root, name))
  for (const parent of new Set(files.map((file) => dirname(join(folder, file))))) mkdirSync(parent, {recursive: true})
  for (const name of LINKED) symlinkSync(join(root, name), join(folder, name))
  await Promise.all(files.map((file) => compile(root, folder, file)))
  await stop()
}

const sourcesOf = (root, name) =>
  readdirSync(join(root, name), {recursive: true})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(name, file))

async function compile(root, folder, file) {
  const path = join(root, file)
  const url = pathToFileURL(path).href
  const {code} = await transform(readFileSync(path, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcefile: path,
    sourcemap: 'inline',
    sourcesContent: false,
    define: {'import.meta.url': JSON.stringify(url)},
  })
  writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), code)
}
