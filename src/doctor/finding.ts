// What a check says. Plain data; knows no service and no terminal.

/** What was asked, or why there is no answer: `iot:X is not allowed`. */
export type Asked<T> = {readonly value: T} | {readonly unknown: string}

export type Check = 'job' | 'target' | 'certificate' | 'policy' | 'connection' | 'queue' | 'timer'

export interface Finding {
  readonly check: Check
  readonly level: 'ok' | 'problem' | 'unknown' | 'note'
  readonly text: string
  /** The operation that said so, as IAM names it. */
  readonly source: string
  /** Commands that mend it. */
  readonly fix: readonly string[]
}

export const finding = (
  check: Check,
  level: Finding['level'],
  text: string,
  source: string,
  fix: readonly string[] = [],
): Finding => ({check, level, text, source, fix})

/** The order in which causes count: what comes first makes the rest pointless. */
export const CAUSES: readonly Check[] = ['job', 'target', 'certificate', 'policy', 'connection', 'queue', 'timer']
