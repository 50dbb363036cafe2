// Text that may hold anything → one line: its own line breaks are spelled out. Other characters that break lines or command a
// terminal are shown at the sink.

const BREAKS = /[\r\n]/g

export const oneLine = (text: string): string => text.replace(BREAKS, (found) => (found === '\n' ? '\\n' : '\\r'))

/** What is said: one line, or several of which each is one. */
export type Lines = string | readonly string[]

export const linesText = (lines: Lines): string =>
  typeof lines === 'string' ? oneLine(lines) : lines.map(oneLine).join('\n')

/** The lines of an error, whose own values hold no breaks any more, behind a word or two. */
export const linesBehind = (prefix: string, {message}: Error): readonly string[] =>
  message.split('\n').map((line, index) => (index === 0 ? prefix + line : line))
