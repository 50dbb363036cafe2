// What a row of the table of codes says. Plain data: `explain` and the page of problems are made from it.

export interface Code {
  /** The rule's name: words joined by hyphens. */
  readonly rule: string
  /** What is wrong, without figures. */
  readonly title: string
  /**
   * The sentence that follows the place; `{name}` stands for a figure of the problem, `{value}` for the value found, and
   * what stands in brackets falls away where its figure is absent.
   */
  readonly message: string
  /** Why the rule exists and what the service does. */
  readonly explanation: string
  /** What to do; an example where one helps. */
  readonly fix: string
  readonly source: string
}

export type CodeTable = Readonly<Record<`${'E' | 'W' | 'N'}${number}`, Code>>
