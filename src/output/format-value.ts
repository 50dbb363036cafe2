// One value as text in a format, for what is not an operation's output: errors for programs, and our own commands' results.

import type {FormatName} from '../model/output-formats.js'
import type {Value} from '../value/value.js'
import {loadFormat} from './load-format.js'

export interface FormatOptions {
  readonly title?: string
  readonly width?: number
  readonly color?: boolean
}

/** @returns lines, each ended; empty for an empty structure */
export async function formatValue(
  value: Value,
  name: FormatName,
  {title = '', width = 80, color = false}: FormatOptions = {},
): Promise<string> {
  return (await loadFormat(name, {title, width, color})).whole(value)
}
