// The words of a command line, taken one by one. Taking costs the same however many there are: Array.shift moves all the
// others, and a command line may hold a hundred thousand.

export class WordQueue {
  private at = 0

  constructor(private readonly words: readonly string[]) {}

  /** The word that is taken next, left where it is. */
  get first(): string | undefined {
    return this.words[this.at]
  }

  /** @returns nothing where no words are left */
  take(): string | undefined {
    const word = this.words[this.at]
    if (word !== undefined) this.at++
    return word
  }

  /** @returns all that are left */
  takeAll(): readonly string[] {
    const left = this.words.slice(this.at)
    this.at = this.words.length
    return left
  }
}
