// Tags as structures of the API. Pure.
import {fromPlain} from '../value/plain.js'
import type {Structure, Value} from '../value/value.js'

export const tag = (Key: string, Value: string): Value => fromPlain({Key, Value})

/** @returns nothing where there is no such tag */
export function tagValue(tags: readonly Structure[], key: string): string | undefined {
  const value = tags.find((one) => one.get('Key') === key)?.get('Value')
  return typeof value === 'string' ? value : undefined
}
