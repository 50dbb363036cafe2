// In how many groups a thing may be.
import type {Context} from '../context.js'
import {MAX_GROUPS_OF_THING} from '../quotas.js'
import {limitExceeded} from '../service-exception.js'

export function checkGroupLimit({store: {groups}}: Context, thing: number, group: number): void {
  if (groups.has(group, thing) || groups.countOfThing(thing) < MAX_GROUPS_OF_THING) return
  throw limitExceeded(`A thing cannot be in more than ${MAX_GROUPS_OF_THING} thing groups.`)
}
