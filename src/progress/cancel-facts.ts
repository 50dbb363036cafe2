// What canceling a job does to its executions, a line each, wherever it is asked about: before a command, or in a frame. Pure.

export interface Affected {
  /** `3 queued`, with what else has not started. */
  readonly unstarted: string
  readonly inProgress: number
  readonly done: number
}

/** @returns of what has not started, of what is in progress, and of what is done */
export const cancelFacts = (
  {unstarted, inProgress, done}: Affected,
  force: boolean,
): readonly [string, string, string] => [
  `${unstarted}: never started`,
  `${inProgress} in progress: ${force ? 'canceled at once; devices may be left half updated' : 'may finish'}`,
  `${done} done: stay as they are`,
]
