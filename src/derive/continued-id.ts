// The id of a job → the id of the job that goes on with it: `fw-2` → `fw-2-retry-1`. Pure; which ids are taken is for others
// to find out.
import {JobId} from '../model/iot/scalars.js'

export type Continuation = 'retry' | 'rollback'

const SUFFIXES = /(?<=.)(?:-(?:retry|rollback)-\d+)+$/

/** What is left of an id without the endings that continuations have. */
export const rootId = (jobId: string): string => jobId.replace(SUFFIXES, '')

/**
 * @param number counted from 1
 * @returns an id of 64 characters at most: the root is cut where it has to be
 */
export function continuedId(jobId: string, kind: Continuation, number: number): string {
  const suffix = `-${kind}-${number}`
  return `${rootId(jobId).slice(0, JobId.max - suffix.length)}${suffix}`
}
