// Tags of jobs and templates, as they are read and as inputs take them. Pure.
import type {Known} from '../members/known.js'
import type {Tag} from '../model/iot/tag.js'
import {fromPlain} from '../value/plain.js'
import type {Value} from '../value/value.js'

export type KnownTag = Known<typeof Tag>

export const tag = (Key: string, Value: string): Value => fromPlain({Key, Value})

/** @returns nothing where there is no such tag */
export const tagValue = (tags: readonly KnownTag[], key: string): string | undefined =>
  tags.find(({Key}) => Key === key)?.Value
