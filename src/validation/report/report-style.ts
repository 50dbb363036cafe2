// How a report looks on its stream: colours and what must not reach a terminal. The stream's owner makes one.

type Paint = (text: string) => string

export interface ReportStyle {
  /** Of the terminal; absent off one, where lines may be as long as they are. */
  readonly columns?: number
  /** Of text that came from files and flags. */
  readonly clean: Paint
  readonly error: Paint
  readonly warning: Paint
  readonly note: Paint
  readonly mark: Paint
  readonly dim: Paint
  /** Into lines that fit the terminal; those that follow are indented. */
  wrap(line: string, indent: number): readonly string[]
}

const asIs: Paint = (text) => text

export const plainStyle: ReportStyle = {
  clean: asIs,
  error: asIs,
  warning: asIs,
  note: asIs,
  mark: asIs,
  dim: asIs,
  wrap: (line) => [line],
}
