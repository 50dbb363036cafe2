// The ids that the registry gives things, groups and certificates, derived from the row so that no table holds them.
import {createHash} from 'node:crypto'
import type {Group} from './store/groups.js'
import type {Thing} from './store/things.js'

/** A thing that is created again under its old name has another id. */
export const thingIdOf = ({id, life, name}: Pick<Thing, 'id' | 'life' | 'name'>) =>
  uuidOf(`thing ${id} ${life} ${name}`)

export const groupIdOf = ({id, name}: Pick<Group, 'id' | 'name'>) => uuidOf(`group ${id} ${name}`)

const ROW_DIGITS = 12

/** 64 hexadecimal digits; the last ones are the row of the thing whose certificate it is. */
export const certificateIdOf = ({id, name}: Pick<Thing, 'id' | 'name'>) =>
  createHash('sha256').update(`certificate ${id} ${name}`).digest('hex').slice(ROW_DIGITS) +
  id.toString(16).padStart(ROW_DIGITS, '0')

/** @returns the row that the id of a certificate ends with; whether it has that certificate remains to be seen */
export const thingRowOf = (certificateId: string): number => Number.parseInt(certificateId.slice(-ROW_DIGITS), 16)

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
