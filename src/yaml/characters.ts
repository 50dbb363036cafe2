// The characters that mean something in YAML, as codes. What stands behind the end of a text is NaN, as no character is.

export const TAB = 0x09
export const LF = 0x0a
export const CR = 0x0d
export const SPACE = 0x20
export const BOM = 0xfeff

export const isBlank = (code: number): boolean => code === SPACE || code === TAB
export const isBreak = (code: number): boolean => code === LF || code === CR
export const isEnd = (code: number): boolean => Number.isNaN(code)
/** What must follow `-`, `?` and `:` for them to be more than a part of a text. */
export const isGap = (code: number): boolean => isBlank(code) || isBreak(code) || isEnd(code)

/** `,` `[` `]` `{` `}` */
export const isFlowIndicator = (code: number): boolean =>
  code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d
