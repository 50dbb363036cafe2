// The items of a page as the text that a format writes for them. It stands in the page in the place of the list, and is as long.

export class PrintedItems extends Array<never> {
  /** @param text the items, with what stands before and behind each */
  constructor(
    readonly text: string,
    count: number,
  ) {
    super()
    this.length = count
  }

  /** Lists that are made of it are plain ones. */
  static override get [Symbol.species]() {
    return Array
  }
}
