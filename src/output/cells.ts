// How many columns a text takes in a terminal, and cutting it to fit. Text with escape sequences is not for here: colour
// comes after cutting.

/** Wide in East Asian scripts, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NOTHING = /\p{Mn}|\p{Me}|\u200b|\u200d|\ufe0f/u

export function cellWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  if (character < '\u0300') return 1
  if (NOTHING.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

/** At most `width` columns; what is cut ends in `…`. */
export function truncate(text: string, width: number): string {
  if (cellWidth(text) <= width) return text
  if (width <= 0) return ''
  let kept = ''
  let used = 0
  for (const character of text) {
    const next = characterWidth(character)
    if (used + next > width - 1) break
    kept += character
    used += next
  }
  return `${kept}…`
}

/** In lines of at most `width` columns, cut wherever they are full. */
export function wrapCells(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text) {
    const next = characterWidth(character)
    if (used + next > width && line !== '') {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += next
  }
  return [...lines, line]
}

/** Filled with blanks on the right, or cut. */
export function fit(text: string, width: number): string {
  const cut = truncate(text, width)
  return cut + ' '.repeat(Math.max(0, width - cellWidth(cut)))
}
