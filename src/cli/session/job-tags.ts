// The tags of a job: our commands keep there what any machine is to know.
import type {KnownTag} from '../../derive/tags.js'
import type {OutputOf} from '../../members/operation-members.js'
import {ListTagsForResource} from '../../model/iot/operations.js'
import {ask} from './ask.js'
import type {Send} from './retrying-send.js'

export async function readTags(resourceArn: string, send: Send): Promise<readonly KnownTag[]> {
  const found: KnownTag[] = []
  let nextToken: string | undefined
  do {
    const page: OutputOf<typeof ListTagsForResource> = await ask(ListTagsForResource, {resourceArn, nextToken}, send)
    for (const tag of page.tags ?? []) found.push(tag)
    nextToken = page.nextToken
  } while (nextToken)
  return found
}
