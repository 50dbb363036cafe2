// What a reader of YAML makes of a text, as plain data that can be compared: its value, or that it refuses the text.

import {BadValue} from '../../src/arguments/bad-value.js'
import {parseYaml} from '../../src/arguments/values/yaml-input.js'
import {Float, type Value, YamlDate} from '../../src/value/value.js'
import {parseByPackage} from './package-yaml.js'

export const REFUSED = 'refused'

/** By our own reader. */
export function ours(text: string): unknown {
  try {
    return bare(parseYaml(text))
  } catch (error) {
    if (error instanceof BadValue) return REFUSED
    throw error
  }
}

/** A carriage return alone, which ends a line in YAML, is a character like others to the package. */
export function thePackages(text: string): unknown {
  try {
    return bare(parseByPackage(text.replaceAll(/\r(?!\n)/g, '\n')))
  } catch {
    return REFUSED
  }
}

/** Structures as lists of pairs, for their order; numbers and dates with their kind. */
function bare(value: Value): unknown {
  if (value instanceof Map) return {members: [...value].map(([key, item]) => [key, bare(item)])}
  if (Array.isArray(value)) return value.map(bare)
  if (value instanceof Float) return {float: String(value.value), typed: value.typed}
  if (value instanceof YamlDate) return {date: value.text}
  if (value instanceof Uint8Array) return {bytes: [...value]}
  return typeof value === 'bigint' ? {whole: String(value)} : value
}
