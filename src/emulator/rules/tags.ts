// Tags: unique keys, none of those that are reserved, not too many.
import {MAX_TAGS} from '../quotas.js'
import {invalidRequest, limitExceeded} from '../service-exception.js'
import type {Tag} from '../store/tags.js'

/** @param stored keys of the tags that the resource has */
export function checkTags(tags: readonly Tag[], stored: readonly string[] = []): void {
  const keys = tags.map(({Key}) => Key)
  if (new Set(keys).size < keys.length) throw invalidRequest('A tag key can be specified only once.')
  const reserved = keys.find((key) => key.toLowerCase().startsWith('aws:'))
  if (reserved !== undefined) throw invalidRequest(`Tag key ${reserved} is reserved: keys cannot begin with aws:.`)
  if (new Set([...stored, ...keys]).size > MAX_TAGS) {
    throw limitExceeded(`A resource cannot have more than ${MAX_TAGS} tags.`)
  }
}
