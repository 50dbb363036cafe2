// The signs of JSON, as the codes that scanners compare, and texts as theirs.

export const [COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d]

/** @param text in ASCII */
export const codesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

export const [NULL, TRUE, FALSE] = [codesOf('null'), codesOf('true'), codesOf('false')]
