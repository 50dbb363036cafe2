// The ids that the registry gives things and groups: UUIDs by form, derived from the row so that no table holds them.
import {createHash} from 'node:crypto'
import type {Group} from './store/groups.js'
import type {Thing} from './store/things.js'

/** A thing that is created again under its old name has another id. */
export const thingIdOf = ({id, life, name}: Pick<Thing, 'id' | 'life' | 'name'>) =>
  uuidOf(`thing ${id} ${life} ${name}`)

export const groupIdOf = ({id, name}: Pick<Group, 'id' | 'name'>) => uuidOf(`group ${id} ${name}`)

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
