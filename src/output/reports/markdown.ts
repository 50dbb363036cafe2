// Pieces of Markdown, as GitHub reads it: for summaries of builds, pull requests and issues. Whatever comes from others is
// shown as code, in which nothing links, mentions or formats. Pure.
import {deviceText} from '../terminal/device-text.js'

/** Text of others. */
export function markdownCode(text: string): string {
  const shown = deviceText(text)
  if (shown === '') return ''
  if (!/[`|\\]|^ | $/.test(shown)) return `\`${shown}\``
  // Between backticks neither of these could be written in a cell of a table; as entities they can.
  return `<code>${shown.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`
}

/** @param rows cells in Markdown */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('')
}

/** Opens at a click. @param summary and @param body in Markdown */
export const markdownDetails = (summary: string, body: string) =>
  `<details><summary>${summary}</summary>\n\n${body.trimEnd()}\n\n</details>\n`

/** Words of ours that hold a name or two of others. */
export const markdownText = (text: string) =>
  deviceText(text).replace(/[\\`*_[\]|<>&]/g, (character) => ESCAPED[character] ?? `\\${character}`)

const ESCAPED: Readonly<Record<string, string>> = {'<': '&lt;', '>': '&gt;', '&': '&amp;'}
