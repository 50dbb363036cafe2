// UntagResource: keys that are not there are not a mistake.
import type {Handler} from '../context.js'
import {findTagged} from '../tagged-resource.js'

export const untagResource: Handler<'iot.UntagResource'> = ({resourceArn, tagKeys}, context) => {
  context.store.tags.remove(findTagged(context, resourceArn), tagKeys)
  return {}
}
