// Where in a text a problem stands, so that a message can say line and column. JSON and shorthand are read here; YAML by
// its own package, loaded only then.
import type {SourceText} from '../value/source-text.js'
import {locateJson} from './locate-json.js'
import {locateShorthand} from './locate-shorthand.js'
import type {Path} from './problem.js'
import type {Span} from './span.js'

export interface Position {
  /** Both from 1; columns count characters. */
  readonly line: number
  readonly column: number
  /** How many characters of that line are at fault. */
  readonly length: number
  /** Whether the thing itself was found, and not only what should hold it. */
  readonly exact: boolean
}

export type Source = Pick<SourceText, 'text' | 'format'>

/** What a problem says of its place. */
export interface Place {
  readonly path: Path
  /** Point at the name or key instead of the value. */
  readonly atKey?: boolean
  /** A part of the value that is to be pointed at, where it occurs in it. */
  readonly part?: string | undefined
}

/**
 * @returns the place of the value (or key), or of the nearest structure around it where the member is missing; nothing
 * where the text cannot be read
 */
export async function locate(
  {text, format}: Source,
  {path, atKey = false, part}: Place,
): Promise<Position | undefined> {
  const span = await spanIn(text, format, path, atKey)
  return span && positionIn(text, part === undefined ? span : narrow(text, span, part))
}

async function spanIn(text: string, format: Source['format'], path: Path, atKey: boolean): Promise<Span | undefined> {
  switch (format) {
    case 'json':
      return locateJson(text, path, atKey)
    case 'yaml':
      return (await import('./locate-yaml.js')).locateYaml(text, path, atKey)
    case 'shorthand':
      return locateShorthand(text, path, atKey)
    case 'text':
      return {start: 0, end: text.length, exact: true}
  }
}

function narrow(text: string, span: Span, part: string): Span {
  const start = text.indexOf(part, span.start)
  return start < 0 || start + part.length > span.end ? span : {...span, start, end: start + part.length}
}

export function positionIn(text: string, {start, end, exact}: Span): Position {
  const before = text.slice(0, start).replace(/\r\n?/g, '\n')
  const lineStart = before.lastIndexOf('\n') + 1
  const [onLine = ''] = text.slice(start, end).split(/[\r\n]/, 1)
  return {
    line: before.split('\n').length,
    column: [...before.slice(lineStart)].length + 1,
    length: Math.max(1, [...onLine].length),
    exact,
  }
}
