// Texts in the order of their code points, as Python sorts them; JavaScript would compare UTF-16 units.

/** For sorts: below, at or above zero. */
export function compareTexts(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length)
  for (let i = 0; i < shorter; i++) {
    if (left.charCodeAt(i) !== right.charCodeAt(i)) return rank(left.charCodeAt(i)) - rank(right.charCodeAt(i))
  }
  return left.length - right.length
}

/** Surrogates stand for code points beyond all other units. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
