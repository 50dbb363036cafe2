// The pages of a listing → one result: the lists joined, other members from the first page, the resume token last.
import {isList, type Structure, type Value} from '../../value/value.js'
import {RESUME_TOKEN, SERVICE_TOKEN, withoutMembers} from './paging-tokens.js'

export function mergePages(pages: readonly Structure[], listName: string): Structure {
  const items: Value[] = []
  for (const page of pages) {
    const list = page.get(listName)
    if (isList(list)) for (const item of list) items.push(item)
  }
  const merged = withoutMembers(pages[0] ?? new Map(), SERVICE_TOKEN, RESUME_TOKEN)
  if (pages.some((page) => page.has(listName))) merged.set(listName, items)
  const token = pages.at(-1)?.get(RESUME_TOKEN)
  if (token !== undefined) merged.set(RESUME_TOKEN, token)
  return merged
}
