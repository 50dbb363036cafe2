// The packages whose code is in the bundle, as they describe themselves.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * @param metafile esbuild's account of the bundle
 * @returns folder and package.json of each
 */
export function bundledPackages({outputs}, root) {
  const used = Object.values(outputs).flatMap(({inputs}) =>
    Object.entries(inputs).flatMap(([path, {bytesInOutput}]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const folders = new Set(used.map((path) => path.match(/^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/)?.[1]))
  folders.delete(undefined)
  return [...folders].sort().map((path) => {
    const folder = join(root, path)
    return {folder, about: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))}
  })
}
