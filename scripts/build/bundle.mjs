// src/ → the files of dist/, in memory: one entry per command, shared parts in chunks, so that a command loads only what
// it needs. The same sources give the same bytes.
import {readdir, readFile} from 'node:fs/promises'
import {build} from 'esbuild'
import {lazyUnicode} from './lazy-unicode.mjs'
import {slimSdk} from './slim-sdk.mjs'

/** @returns path and text of each file, and esbuild's account of what is in it */
export async function bundle(root) {
  const {version} = JSON.parse(await readFile(`${root}package.json`, 'utf8'))
  const names = await readdir(`${root}src/commands`, {recursive: true})
  const commands = names.filter((name) => name.endsWith('.ts')).sort()
  const {outputFiles, metafile} = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts', ...commands.map((name) => `src/commands/${name}`)],
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
    // Native.
    external: ['libsql'],
    plugins: [slimSdk, lazyUnicode],
    define: {IOTJOBS_VERSION: JSON.stringify(version)},
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  })
  return {files: outputFiles.map(({path, text}) => ({path, text})), metafile}
}
