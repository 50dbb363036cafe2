// A text file that lists values, one a line → its lines. Blank lines and comments are not values.

export interface ItemLine {
  readonly text: string
  /** In UTF-16 units from the start of the file. */
  readonly start: number
}

/** A comment begins with `#`; a byte order mark and blanks around a value are not part of it. */
export function itemLines(content: string): ItemLine[] {
  const lines: ItemLine[] = []
  for (const {0: line, index} of content.matchAll(/[^\r\n]+/g)) {
    const text = line.trim()
    if (text !== '' && !text.startsWith('#')) lines.push({text, start: index + line.indexOf(text)})
  }
  return lines
}
