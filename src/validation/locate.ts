// Where in the text of a document a problem stands, so that a message can say line and column. JSON is read here; YAML by
// its own package, loaded only then.
import {locateJson} from './locate-json.js'
import type {Path} from './problem.js'

export interface Position {
  /** Both from 1; columns count characters. */
  readonly line: number
  readonly column: number
}

export interface Source {
  readonly text: string
  readonly format: 'json' | 'yaml'
}

/** What a problem says of its place. */
export interface Place {
  readonly path: Path
  /** Point at the name or key instead of the value. */
  readonly atKey?: boolean
}

/**
 * @returns the place of the value (or key), or of the nearest structure around it where the member is missing; nothing
 * where the text cannot be read
 */
export async function locate({text, format}: Source, {path, atKey = false}: Place): Promise<Position | undefined> {
  const offset =
    format === 'json' ? locateJson(text, path, atKey) : (await import('./locate-yaml.js')).locateYaml(text, path, atKey)
  return offset === undefined ? undefined : positionAt(text, offset)
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).replace(/\r\n?/g, '\n')
  const lineStart = before.lastIndexOf('\n') + 1
  return {line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1}
}
