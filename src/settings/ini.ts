// The text of a config or credentials file → its sections. Knows the notation, nothing of profiles.
//
// The notation is the AWS CLI's: `name = value` or `name: value`, names in any case, comments on lines of their own, and
// indented lines that continue the value above them. A file that breaks it is refused, since half a file may name another
// account.

/** Values by section and name; names are in lower case. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>

export interface IniFile {
  readonly sections: Sections
  /** Where a name stands, the first line being 1. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export class IniSyntaxError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`)
  }
}

const HEADER = /^\[(.+)\]/
const COMMENT = /^\s*[#;]/

interface Reading {
  readonly sections: Map<string, Map<string, string>>
  readonly lines: Map<string, Map<string, number>>
  section?: Map<string, string>
  numbers?: Map<string, number>
  /** The lines of the value that is being read. */
  block?: string[]
  /** The name whose value an indented line continues, and how far that name is indented. */
  name?: string
  indent: number
}

/** @throws IniSyntaxError */
export function parseIni(text: string): IniFile {
  const reading: Reading = {sections: new Map(), lines: new Map(), indent: 0}
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() !== '' && !COMMENT.test(line)) readLine(reading, line, index + 1)
  }
  endBlock(reading)
  return {sections: reading.sections, lines: reading.lines}
}

function readLine(reading: Reading, line: string, number: number): void {
  const content = line.trim()
  const indent = line.length - line.trimStart().length
  if (reading.section && reading.name !== undefined && indent > reading.indent) {
    reading.block?.push(content)
    return
  }
  endBlock(reading)
  const header = HEADER.exec(content)?.[1]
  if (header === undefined) {
    readPair(reading, content, indent, number)
    return
  }
  if (reading.sections.has(header)) throw new IniSyntaxError(number, `the section [${header}] appears twice`)
  reading.section = new Map()
  reading.numbers = new Map()
  reading.sections.set(header, reading.section)
  reading.lines.set(header, reading.numbers)
  delete reading.name
}

function readPair(reading: Reading, content: string, indent: number, number: number): void {
  const end = content.search(/[=:]/)
  const name = content.slice(0, Math.max(end, 0)).trimEnd().toLowerCase()
  if (content.startsWith('[') && !content.includes(']'))
    throw new IniSyntaxError(number, `"]" is missing behind ${content}`)
  if (!reading.section) throw new IniSyntaxError(number, 'text before the first [section]')
  if (name === '') throw new IniSyntaxError(number, 'neither a [section], nor a comment, nor name = value')
  if (reading.section.has(name)) throw new IniSyntaxError(number, `"${name}" appears twice in its section`)
  reading.section.set(name, content.slice(end + 1).trimStart())
  reading.numbers?.set(name, number)
  reading.name = name
  reading.block = []
  reading.indent = indent
}

/** Joined once, so that a long block is not copied with each of its lines. */
function endBlock({section, name, block}: Reading): void {
  if (section && name !== undefined && block && block.length > 0)
    section.set(name, [section.get(name), ...block].join('\n'))
}
