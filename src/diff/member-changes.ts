// Two values of each member → the places at which they differ, down to single numbers and texts.
import {Float, type Structure, type Value} from '../value/value.js'

export interface Change {
  /** `abortConfig.criteriaList[0].thresholdPercentage` */
  readonly path: string
  /** Nothing where the place is new. */
  readonly before?: Value
  /** Nothing where the place would be gone. */
  readonly after?: Value
}

/** Only members that the update gives can differ; what is left out stays. */
export function memberChanges(job: Structure, update: Structure): Change[] {
  return [...update]
    .filter(([name]) => name !== 'jobId' && name !== 'namespaceId')
    .flatMap(([name, value]) => changesAt(name, job.get(name), value))
}

function changesAt(path: string, before: Value | undefined, after: Value | undefined): Change[] {
  const [left, right] = [entriesOf(before), entriesOf(after)]
  if (left && right) return inside(path, left, right)
  if (left && after === undefined) return inside(path, left, new Map())
  if (right && (before === undefined || before === null)) return inside(path, new Map(), right)
  return isSame(before, after) ? [] : [change(path, before, after)]
}

function inside(path: string, left: Entries, right: Entries): Change[] {
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  return keys.flatMap((key) => {
    const step = typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`
    return changesAt(step, left.get(key), right.get(key))
  })
}

type Entries = ReadonlyMap<string | number, Value>

function entriesOf(value: Value | undefined): Entries | undefined {
  if (value instanceof Map) return value
  return Array.isArray(value) ? new Map(value.entries()) : undefined
}

/** 20 and 20.0 are one number to the service, and 5 and "5" are not. */
function isSame(before: Value | undefined, after: Value | undefined): boolean {
  return plainNumber(before) === plainNumber(after)
}

const plainNumber = (value: Value | undefined) => {
  if (value instanceof Float) return value.value
  return typeof value === 'bigint' ? Number(value) : (value ?? undefined)
}

const change = (path: string, before: Value | undefined, after: Value | undefined): Change => ({
  path,
  ...(before === undefined || before === null ? {} : {before}),
  ...(after === undefined || after === null ? {} : {after}),
})
