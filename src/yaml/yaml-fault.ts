// What is wrong with a YAML text, and where. Knows nothing of lines, nor of how it is shown.

export class YamlFault extends Error {
  /** @param offset in UTF-16 units from the start of the text */
  constructor(
    readonly reason: string,
    readonly offset: number,
    readonly hints: readonly string[] = [],
  ) {
    super(reason)
  }
}
