// ListTagsForResource: at most fifty tags, hence one page.
import type {Handler} from '../context.js'
import {readToken} from '../next-token.js'
import {findTagged} from '../tagged-resource.js'

export const listTagsForResource: Handler<'iot.ListTagsForResource'> = ({resourceArn, nextToken}, context) => {
  readToken('ListTagsForResource', nextToken)
  return {tags: context.store.tags.list(findTagged(context, resourceArn))}
}
