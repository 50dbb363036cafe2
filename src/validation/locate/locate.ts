// Where in a text a problem stands, so that a message can say line and column. A text is parsed once for all its problems;
// the parsers are loaded only then.

import {itemLines} from '../../text/item-lines.js'
import {characters} from '../../text/length.js'
import type {Path} from '../../value/path.js'
import type {SourceText} from '../../value/source-text.js'
import type {Finder} from './finder.js'
import {shorthandFinder} from './locate-shorthand.js'
import type {Span} from './span.js'

export interface Position {
  /** Both from 1; columns count characters. */
  readonly line: number
  readonly column: number
  /** How many characters of that line are at fault. */
  readonly length: number
  /** Whether the thing itself was found, and not only what should hold it. */
  readonly exact: boolean
  /** In UTF-16 units from the start of the text: where the line begins, and the part at fault. */
  readonly lineStart: number
  readonly start: number
  readonly end: number
}

export type Source = Pick<SourceText, 'text' | 'format'>

/** What a problem points at. */
export interface Pointer {
  readonly path: Path
  /** Point at the name or key instead of the value. */
  readonly atKey?: boolean
  /** A part of the value that is to be pointed at, where it occurs in it. */
  readonly part?: string | undefined
}

/** Keeps what it has read of each text. To be made for one report. */
export class Locator {
  private readonly finders = {
    json: new Map(),
    yaml: new Map(),
    shorthand: new Map(),
    lines: new Map(),
    text: new Map(),
  } as const satisfies {
    readonly [format in Source['format']]: Map<string, Finder | undefined>
  }
  private readonly lines = new Map<string, LineStarts>()

  /**
   * @returns the place of the value (or key), or of the nearest structure around it where the member is missing; nothing
   * where the text cannot be read
   */
  async locate(source: Source, {path, atKey = false, part}: Pointer): Promise<Position | undefined> {
    const span = (await this.finder(source))?.find(path, atKey)
    return span && this.position(source.text, part === undefined ? span : narrow(source.text, span, part))
  }

  /** @param offset in the text that the value of the path holds */
  async inside(source: Source, path: Path, offset: number): Promise<number | undefined> {
    return (await this.finder(source))?.inside(path, offset)
  }

  position(text: string, {start, end, exact}: Span): Position {
    const lines = this.lines.get(text) ?? new LineStarts(text)
    this.lines.set(text, lines)
    const line = lines.lineOf(start)
    const lineStart = lines.startOf(line)
    const [onLine = ''] = text.slice(start, end).split(/[\r\n]/, 1)
    return {
      line,
      column: characters(text.slice(lineStart, start)) + 1,
      length: Math.max(1, characters(onLine)),
      exact,
      lineStart,
      start,
      end: start + onLine.length,
    }
  }

  private async finder({text, format}: Source): Promise<Finder | undefined> {
    const known: Map<string, Finder | undefined> = this.finders[format]
    if (!known.has(text)) known.set(text, await FINDERS[format](text))
    return known.get(text)
  }
}

export const positionIn = (text: string, span: Span): Position => new Locator().position(text, span)

const FINDERS: Readonly<Record<Source['format'], (text: string) => Finder | undefined | Promise<Finder | undefined>>> =
  {
    json: async (text) => (await import('./locate-json.js')).jsonFinder(text),
    yaml: async (text) => (await import('./locate-yaml.js')).yamlFinder(text),
    shorthand: shorthandFinder,
    lines: linesFinder,
    text: (text) => ({find: () => ({start: 0, end: text.length, exact: true}), inside: (_, offset) => offset}),
  }

function linesFinder(text: string): Finder {
  const lines = itemLines(text)
  const find = ([index]: Path): Span => {
    const line = typeof index === 'number' ? lines[index] : undefined
    return line
      ? {start: line.start, end: line.start + line.text.length, exact: true}
      : {start: 0, end: 0, exact: false}
  }
  return {find, inside: () => undefined}
}

function narrow(text: string, span: Span, part: string): Span {
  const start = text.indexOf(part, span.start)
  return start < 0 || start + part.length > (span.until ?? span.end) ? span : {...span, start, end: start + part.length}
}

/** Offset → line, by halving. */
class LineStarts {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (const {index, 0: ending} of text.matchAll(/\r\n?|\n/g)) this.starts.push(index + ending.length)
  }

  /** From 1. */
  lineOf(offset: number): number {
    let [low, high] = [0, this.starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  startOf(line: number): number {
    return this.starts[line - 1] ?? 0
  }
}
