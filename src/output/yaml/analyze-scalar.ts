// How a text may be written in YAML: plain, between single quotes, or only between double quotes with escapes.

export interface Analysis {
  readonly multiline: boolean
  readonly plain: boolean
  readonly single: boolean
}

/**
 * Characters that only an escape can say: controls, the byte order mark, whatever lies beyond the first plane, and the
 * line breaks that versions of YAML disagree about.
 */
const SPECIAL = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u
/** Blanks at a line's end or start are lost between single quotes. */
const BLANK_AT_BREAK = / \n|\n /
const BLANK_AT_END = /^[ \n]|[ \n]$/
/** What YAML would read as its own sign: a mark at the start, `: ` or ` #` inside, a document mark. */
const INDICATOR = /^[#,[\]{}&*!|>'"%@`]|^[?:-](?:$| )|:(?:$| )| #|^---|^\.\.\./

export function analyzeScalar(text: string): Analysis {
  const multiline = text.includes('\n')
  const single = !SPECIAL.test(text) && !BLANK_AT_BREAK.test(text)
  return {multiline, single, plain: single && !multiline && !BLANK_AT_END.test(text) && !INDICATOR.test(text)}
}
