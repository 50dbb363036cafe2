// How a text may be written in YAML: plain, between single quotes, or only between double quotes with escapes.

export interface Analysis {
  readonly multiline: boolean
  readonly plain: boolean
  readonly single: boolean
}

const BREAK = '[\\n\\u0085\\u2028\\u2029]'
const MULTILINE = new RegExp(BREAK, 'u')
/** Characters that only an escape can say: controls, the byte order mark, and whatever lies beyond the first plane. */
const SPECIAL = /[^\n\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u
/** Blanks at a line's end or start are lost between single quotes. */
const BLANK_AT_BREAK = new RegExp(` ${BREAK}|${BREAK} `, 'u')
const BLANK_AT_END = new RegExp(`^(?: |${BREAK})|(?: |${BREAK})$`, 'u')
/** What YAML would read as its own sign: a mark at the start, `: ` or ` #` inside, a document mark. */
const INDICATOR =
  /^[#,[\]{}&*!|>'"%@`]|^[?:-](?:$|[ \t\r\n\u0085\u2028\u2029])|:(?:$|[ \t\r\n\u0085\u2028\u2029])|[ \n\u0085\u2028\u2029]#|^---|^\.\.\./u

export function analyzeScalar(text: string): Analysis {
  const multiline = MULTILINE.test(text)
  const single = !SPECIAL.test(text) && !BLANK_AT_BREAK.test(text)
  return {multiline, single, plain: single && !multiline && !BLANK_AT_END.test(text) && !INDICATOR.test(text)}
}
