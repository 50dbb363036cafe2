// The tags of a job: our commands keep there what any machine is to know.
import type {KnownTag} from '../../derive/tags.js'
import {ListTagsForResource} from '../../model/iot/operations.js'
import {askPages} from './ask.js'
import type {Send} from './retrying-send.js'

export async function readTags(resourceArn: string, send: Send): Promise<readonly KnownTag[]> {
  const found: KnownTag[] = []
  for await (const {tags = []} of askPages(ListTagsForResource, {resourceArn}, send, {}))
    for (const tag of tags) found.push(tag)
  return found
}
