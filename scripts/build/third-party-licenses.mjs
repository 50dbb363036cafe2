// The licences of the packages whose code is in the bundle, as their terms ask: name, version, and text.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {bundledPackages} from './bundled-packages.mjs'

/** @returns one text, the same for the same packages */
export function thirdPartyLicenses(metafile, root) {
  const packages = bundledPackages(metafile, root).map(({about, folder}) => ({about, text: licenceIn(folder)}))
  const entries = packages.map((one) => ({title: titleOf(one.about), text: one.text ?? textFor(one.about, packages)}))
  const texts = new Map()
  for (const {title, text} of entries) texts.set(text, [...(texts.get(text) ?? []), title])
  const parts = [...texts].map(([text, titles]) => [[...new Set(titles)].sort().join('\n'), text])
  parts.sort(([a], [b]) => (a < b ? -1 : 1))
  return `iotjobs contains code of the following packages.\n${parts.map(([titles, text]) => `\n${'='.repeat(80)}\n${titles}\n${'-'.repeat(80)}\n${text}\n`).join('')}`
}

function licenceIn(folder) {
  const file = readdirSync(folder).find((candidate) => /^(licen[cs]e|copying)(\.|$|-mit)/i.test(candidate))
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

const titleOf = ({name, version, license}) =>
  `${name} ${version} (${typeof license === 'string' ? license : 'see below'})`

/** Some packages of a repository leave out the text that the others have. */
function textFor({name, license, repository}, packages) {
  const sibling = packages.find(
    ({about, text}) => text && about.license === license && about.repository?.url === repository?.url,
  )
  if (!sibling) throw new Error(`${name} has no text of its licence`)
  return sibling.text
}
