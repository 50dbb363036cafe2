// Escape sequences of styles in our own lines, which take no room on a terminal.

const STYLES = /\u001b\[[0-9;]*m/g

export const withoutStyles = (line: string): string => (line.includes('\u001b') ? line.replace(STYLES, '') : line)
