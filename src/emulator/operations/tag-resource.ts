// TagResource: new tags are added, known keys get new values.
import type {Handler} from '../context.js'
import {checkTags} from '../rules/tags.js'
import {findTagged} from '../tagged-resource.js'

export const tagResource: Handler<'iot.TagResource'> = ({resourceArn, tags}, context) => {
  const resource = findTagged(context, resourceArn)
  checkTags(
    tags,
    context.store.tags.list(resource).map(({Key}) => Key),
  )
  context.store.tags.put(resource, tags)
  return {}
}
