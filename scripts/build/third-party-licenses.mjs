// The licences of the packages whose code is in the bundle, as their terms ask: name, version, and text.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * @param inputs paths of all bundled files, relative to `root`
 * @returns one text, the same for the same packages
 */
export function thirdPartyLicenses(inputs, root) {
  const folders = new Set(inputs.map((path) => path.match(/^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/)?.[1]))
  folders.delete(undefined)
  const entries = [...folders].map((folder) => entry(join(root, folder)))
  const texts = new Map()
  for (const {title, text} of entries) texts.set(text, [...(texts.get(text) ?? []), title])
  const parts = [...texts].map(([text, titles]) => [[...new Set(titles)].sort().join('\n'), text])
  parts.sort(([a], [b]) => (a < b ? -1 : 1))
  return `iotjobs contains code of the following packages.\n${parts.map(([titles, text]) => `\n${'='.repeat(80)}\n${titles}\n${'-'.repeat(80)}\n${text}\n`).join('')}`
}

function entry(folder) {
  const {name, version, license, author} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((candidate) => /^(licen[cs]e|copying)(\.|$|-mit)/i.test(candidate))
  const by = typeof author === 'string' ? author : author?.name
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `By ${by ?? 'its authors'}`
  return {title: `${name} ${version} (${typeof license === 'string' ? license : 'see below'})`, text}
}
