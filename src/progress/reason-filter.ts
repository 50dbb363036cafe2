// Globs over reasons → which failures are meant. Reasons are compared as they are grouped, in any case. Pure.
import {matchesGlob} from '../text/glob.js'

export interface ReasonGlobs {
  /** Any reason where there are none. */
  readonly only: readonly string[]
  readonly except: readonly string[]
}

export const hasGlobs = ({only, except}: ReasonGlobs): boolean => only.length + except.length > 0

export function reasonFilter({only, except}: ReasonGlobs): (reason: string) => boolean {
  const matches = (globs: readonly string[], reason: string) => globs.some((glob) => matchesReason(glob, reason))
  return (reason) => (only.length === 0 || matches(only, reason)) && !matches(except, reason)
}

export const matchesReason = (glob: string, reason: string): boolean =>
  matchesGlob(glob.toLowerCase(), reason.toLowerCase())
