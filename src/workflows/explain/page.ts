// A page of `explain` as data, and as the text that people read.

import {wrapText} from '../../cli/help/wrap-text.js'
import type {Structure} from '../../value/value.js'

export interface Page {
  readonly title: string
  readonly intro: string
  readonly rows: readonly (readonly [title: string, text: string])[]
  /** The same for programs. */
  readonly data: Structure
}

/** Rows without those that have nothing to say. */
export function titled(rows: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(rows).flatMap(([title, text]) => (text ? [[title, text] as [string, string]] : []))
}

export function pageText({title, intro, rows}: Page, width: number): string {
  const column = Math.max(...rows.map(([name]) => name.length)) + 4
  const lines = rows.flatMap(([name, text]) => {
    const [first = '', ...others] = wrapText(text, width, column)
    return [`  ${name.padEnd(column - 2)}${first.slice(column)}`, ...others]
  })
  return [...wrapText(title, width, 0, 2), '', ...wrapText(intro, width), '', ...lines]
    .map((line) => `${line}\n`)
    .join('')
}
