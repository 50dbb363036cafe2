// Tags: unique keys, none of those that are reserved, not too many.
import {TagResource} from '../../model/iot/operations.js'
import {TagList} from '../../model/iot/tag.js'
import {checkTags as findProblems} from '../../validation/rules/tags.js'
import {limitExceeded} from '../service-exception.js'
import type {Tag} from '../store/tags.js'
import {refuseBy, requestOf, type Sentences} from './refuse.js'

const SENTENCES: Sentences = {
  E341: 'A tag key can be specified only once.',
  E342: ({value}) => `Tag key ${value} is reserved: keys cannot begin with aws:.`,
}

/** @param stored keys of the tags that the resource has */
export function checkTags(tags: readonly Tag[], stored: readonly string[] = []): void {
  if (tags.length === 0) return
  refuseBy(findProblems, SENTENCES, requestOf(TagResource, {tags}))
  if (new Set([...stored, ...tags.map(({Key}) => Key)]).size > TagList.documented.max) {
    throw limitExceeded(`A resource cannot have more than ${TagList.documented.max} tags.`)
  }
}
