// Bundles src/ into dist/: one entry per command, shared parts in chunks, so that a command loads only what it needs.
// Then writes oclif.manifest.json, from which oclif knows the commands without loading them.
import {readdir, rm, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const commands = (await readdir(`${root}src/commands`, {recursive: true})).filter((name) => name.endsWith('.ts'))

await rm(`${root}dist`, {recursive: true, force: true})
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts', 'src/cli/help.ts', ...commands.map((name) => `src/commands/${name}`)],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The module builds of the SDK let unused operations fall away.
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  // Native, or only wanted by parts of oclif that are never reached.
  external: ['libsql', 'typescript'],
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
  },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
})
await writeFile(`${root}oclif.manifest.json`, `${JSON.stringify(await manifest(), null, 2)}\n`)

async function manifest() {
  const {Plugin} = await import('@oclif/core')
  const plugin = new Plugin({root, ignoreManifest: true, type: 'core'})
  await plugin.load()
  return plugin.manifest
}
