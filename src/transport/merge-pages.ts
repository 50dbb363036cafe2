// Pages → the one output that a listing prints: all items under their member, then where to go on.
import type {Paging} from '../model/vocabulary.js'
import type {Structure, Value} from '../value/value.js'

/** The service's own token is left out; only the `NextToken` of a listing that was cut is kept. */
export async function mergePages(pages: AsyncIterable<Structure>, {resultKey}: Paging): Promise<Structure> {
  const merged: Structure = new Map()
  const items: Value[] = []
  let token: Value | undefined
  for await (const page of pages) {
    const more = page.get(resultKey)
    if (Array.isArray(more)) {
      for (const item of more) items.push(item)
      merged.set(resultKey, items)
    }
    token = page.get('NextToken')
  }
  if (token !== undefined) merged.set('NextToken', token)
  return merged
}
