// Random numbers that are the same for the same words, so that simulations can be repeated. Pure.

/** A number from 0 up to but not including 1. */
export function roll(seed: number, ...words: readonly (string | number)[]): number {
  let hash = (seed ^ 0x9e3779b9) >>> 0
  for (const letter of words.join('\n')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return scatter(hash) / 0x1_0000_0000
}

/** Words that differ little give hashes that differ little; this spreads them. */
function scatter(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
