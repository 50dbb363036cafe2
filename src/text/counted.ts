// A number with its noun, as people write them: `1 thing`, `2 things`. Pure.

/** @param nouns the plural, where it is not the noun with an s */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`
