// JSON with comments → JSON of the same length, so that every place in it stays where it was.

/** Unclosed ones go to the end, so that no part of the text is looked at twice. */
const COMMENT_OR_STRING = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g
const COMMENT = /^\/(?:\/|\*[\s\S]*\*\/$)/

/** Comments become blanks, line by line; what looks like one inside a text stays. */
export function blankComments(text: string): string {
  if (!/\/[/*]/.test(text)) return text
  return text.replace(COMMENT_OR_STRING, (found) => (COMMENT.test(found) ? found.replace(/[^\r\n]/g, ' ') : found))
}
