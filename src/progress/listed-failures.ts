// Failures and a filter → a list to go through: by reason, the most frequent first, then by name. Pure.
import type {KnownFailure, Reasons} from './outcome.js'

/** @param filter part of a thing's name, a status or a reason, in any case; empty for all */
export function listedFailures({groups, failures}: Reasons, filter: string): readonly KnownFailure[] {
  const rank = new Map(groups.map((group, index) => [`${group.status} ${group.reason}`, index]))
  const wanted = filter.trim().toLowerCase()
  return failures
    .filter((failure) => textOf(failure).includes(wanted))
    .map((failure) => ({failure, rank: rank.get(reasonKey(failure)) ?? groups.length, name: nameOf(failure)}))
    .sort((left, right) => left.rank - right.rank || (left.name < right.name ? -1 : 1))
    .map(({failure}) => failure)
}

/** Failures with the same status and the same reason have the same key. */
export const reasonKey = ({execution, reason}: KnownFailure) => `${execution.status} ${reason}`

const nameOf = ({execution}: KnownFailure) => execution.thingName ?? ''
const textOf = (failure: KnownFailure) => `${nameOf(failure)} ${reasonKey(failure)}`.toLowerCase()
