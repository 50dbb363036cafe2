// Names of things, perhaps very many → which of them the registry knows. From some thousand names on it lists the registry,
// 250 things a request, as long as that takes fewer requests than asking for each name. Only reads.

import {askPages} from '../../cli/session/ask.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {ServiceError} from '../../errors/cli-error.js'
import {ListThings} from '../../model/iot/registry/thing-operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {lookUp, type RegistryEntry} from './registry.js'

const WORTH_LISTING = 1000
/** The registry may be far larger than what is asked for: at most one page for so many names. */
const NAMES_PER_PAGE = 10
/** So many of the unknown are asked for anyway, since the answer says what may have been meant. */
const HINTED = 20

/** Each name once: first those that are known, in order. */
export async function* findThings(names: Iterable<string>, read: Send): AsyncGenerator<RegistryEntry> {
  const wanted = new Set(names)
  if (wanted.size < WORTH_LISTING) return yield* lookUp('thing', wanted, read)
  const {arns, isWhole} = await listing(wanted, read)
  const rest: string[] = []
  for (const name of wanted) {
    const arn = arns.get(name)
    if (arn === undefined) rest.push(name)
    else yield {name, arn, hint: undefined}
  }
  yield* lookUp('thing', isWhole ? rest.slice(0, HINTED) : rest, read)
  if (isWhole) for (const name of rest.slice(HINTED)) yield {name, arn: undefined, hint: undefined}
}

interface Listing {
  readonly arns: ReadonlyMap<string, string>
  /** Whether a name that is not in it does not exist. */
  readonly isWhole: boolean
}

async function listing(wanted: ReadonlySet<string>, read: Send): Promise<Listing> {
  const arns = new Map<string, string>()
  let pages = wanted.size / NAMES_PER_PAGE
  try {
    for await (const {things = []} of askPages(ListThings, {}, read, {pageSize: MAX_PAGE_SIZE})) {
      for (const {thingName = '', thingArn} of things)
        if (thingArn !== undefined && wanted.has(thingName)) arns.set(thingName, thingArn)
      if (arns.size === wanted.size || --pages < 0) return {arns, isWhole: arns.size === wanted.size}
    }
    return {arns, isWhole: true}
  } catch (error) {
    // Some may describe things, but not list them.
    if (error instanceof ServiceError) return {arns, isWhole: false}
    throw error
  }
}
