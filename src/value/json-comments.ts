// JSON with comments → JSON of the same length, so that every place in it stays where it was.

const COMMENT_OR_STRING = /"(?:[^"\\]|\\[\s\S])*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g

/** Comments become blanks, line by line; what looks like one inside a text stays. */
export function blankComments(text: string): string {
  if (!/\/[/*]/.test(text)) return text
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('"') ? found : found.replace(/[^\r\n]/g, ' ')))
}
