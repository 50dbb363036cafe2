// The text of a config or credentials file → its sections. Knows the notation, nothing of profiles.
//
// The notation is the AWS CLI's: `name = value` or `name: value`, names in any case, comments on lines of their own, and
// indented lines that continue the value above them. A file that breaks it is refused, since half a file may name another
// account.

/** Values by section and name; names are in lower case. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>

export class IniSyntaxError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`)
  }
}

const HEADER = /^\[(.+)\]/
const PAIR = /^(.*?)\s*[=:]\s*(.*)$/
const COMMENT = /^\s*[#;]/

interface Reading {
  readonly sections: Map<string, Map<string, string>>
  section?: Map<string, string>
  /** The name whose value an indented line continues, and how far that name is indented. */
  name?: string
  indent: number
}

/** @throws IniSyntaxError */
export function parseIni(text: string): Sections {
  const reading: Reading = {sections: new Map(), indent: 0}
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() !== '' && !COMMENT.test(line)) readLine(reading, line, index + 1)
  }
  return reading.sections
}

function readLine(reading: Reading, line: string, number: number): void {
  const content = line.trim()
  const indent = line.length - line.trimStart().length
  if (reading.section && reading.name !== undefined && indent > reading.indent) {
    reading.section.set(reading.name, `${reading.section.get(reading.name)}\n${content}`)
    return
  }
  const header = HEADER.exec(content)?.[1]
  if (header === undefined) {
    readPair(reading, content, indent, number)
    return
  }
  if (reading.sections.has(header)) throw new IniSyntaxError(number, `the section [${header}] stands twice`)
  reading.section = new Map()
  reading.sections.set(header, reading.section)
  delete reading.name
}

function readPair(reading: Reading, content: string, indent: number, number: number): void {
  const [, typed = '', value = ''] = PAIR.exec(content) ?? []
  const name = typed.toLowerCase()
  if (!reading.section) throw new IniSyntaxError(number, 'text before the first [section]')
  if (name === '') throw new IniSyntaxError(number, 'neither a [section], nor a comment, nor name = value')
  if (reading.section.has(name)) throw new IniSyntaxError(number, `"${name}" stands twice in its section`)
  reading.section.set(name, value)
  reading.name = name
  reading.indent = indent
}
