// What validation may know beside the input: how deep to look, the time, and where the request goes.

/**
 * `shape`: what the AWS CLI checks: presence, names, types, minimums. `bounds`: every bound of single values too.
 * `all`: rules between members and advice too.
 */
export type Depth = 'shape' | 'bounds' | 'all'

export interface ValidationContext {
  /** Epoch milliseconds. */
  readonly now: number
  readonly depth: Depth
  /** Where the request goes, where known. */
  readonly region?: string | undefined
  readonly account?: string | undefined
  /**
   * The reader's time zone, by its name, where times are to be shown in it too. Asked for only where there are times: the
   * platform takes ten milliseconds to find it.
   */
  readonly zone?: (() => string | undefined) | undefined
}
