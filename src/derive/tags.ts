// Tags of jobs and templates, as they are read and as inputs take them. Pure.
import {UsageError} from '../errors/cli-error.js'
import type {Known} from '../members/known.js'
import {type Tag, TagList} from '../model/iot/tag.js'
import {fromPlain} from '../value/plain.js'
import type {Value} from '../value/value.js'

export type KnownTag = Known<typeof Tag>

export const tag = (Key: string, Value: string): Value => fromPlain({Key, Value})

/** @returns nothing where there is no such tag */
export const tagValue = (tags: readonly KnownTag[], key: string): string | undefined =>
  tags.find(({Key}) => Key === key)?.Value

/**
 * @param own what we add to the tags of a job
 * @throws UsageError where all of them are more than a job may have
 */
export function withOwnTags(
  tags: readonly Value[] = [],
  own: readonly Value[],
  hints: readonly string[] = [],
): Value[] {
  const all = [...tags, ...own]
  const {max} = TagList.documented
  if (all.length <= max) return all
  throw new UsageError(`The job has ${tags.length} tags, and ${own.length} more do not fit: ${max} is the most`, {
    hints,
  })
}
