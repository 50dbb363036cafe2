// Lengths as the service counts them: characters are code points, not UTF-16 units.

export function characters(text: string): number {
  let count = text.length
  for (let i = 0; i + 1 < text.length; i++) if (isPair(text, i)) count--
  return count
}

const isPair = (text: string, at: number) =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00

/** Quick where it can be: no text has more characters than UTF-16 units, nor fewer than half as many. */
export const longerThan = (text: string, max: number): boolean => text.length > max && characters(text) > max
export const shorterThan = (text: string, min: number): boolean =>
  text.length < 2 * min && (text.length < min || characters(text) < min)
