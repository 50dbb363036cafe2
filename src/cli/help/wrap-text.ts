// The same for help as for everything else that people read.
import {wrapText} from '../../output/terminal/wrap-text.js'

export {wrapText}

/** A blank at which no line ends. */
const TOGETHER = '\u00a0'
const QUOTED = /'[^']*'|"[^"]*"/g

/** A shell command over several lines, joined by backslashes; never broken in quotes, where that would change the value. */
export const wrapCommand = (command: string, width: number): string[] =>
  wrapText(command.replaceAll(QUOTED, keptTogether), width, 2, 4, ' \\').map(withBlanks)

export const keptTogether = (text: string): string => text.replaceAll(' ', TOGETHER)
export const withBlanks = (line: string): string => line.replaceAll(TOGETHER, ' ')

/** Also within words that are wider than a line, where an alternative, a pair or a structure ends: these are not copied. */
export function breakText(text: string, width: number, indent: number, hanging: number): string[] {
  return wrapText(text, width, indent, hanging).flatMap((line) =>
    line.length > width ? broken(line, width, hanging) : [line],
  )
}

function broken(line: string, width: number, hanging: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const part of line.match(/[^,{|]*[,{|]+|[^,{|]+$/g) ?? []) {
    if (current.trim() !== '' && current.length + part.length > width) {
      lines.push(current)
      current = ' '.repeat(hanging)
    }
    current += part
  }
  return [...lines, current]
}
