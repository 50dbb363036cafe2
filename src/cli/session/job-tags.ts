// The tags of a job: our commands keep there what any machine is to know.
import {operationById} from '../../model/operations.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import type {Send} from './retrying-send.js'

export async function readTags(resourceArn: string, send: Send): Promise<readonly Structure[]> {
  const tags: Structure[] = []
  let nextToken: Value | undefined
  do {
    const page: Structure = new Map([
      ['resourceArn', resourceArn],
      ...(nextToken ? [['nextToken', nextToken] as const] : []),
    ])
    const answer = await send(operationById('iot.ListTagsForResource'), page)
    const found = answer.get('tags')
    if (Array.isArray(found)) for (const tag of found.filter(isStructure)) tags.push(tag)
    nextToken = answer.get('nextToken')
  } while (nextToken)
  return tags
}

export function tagResource(resourceArn: string, tags: readonly Value[]): Structure {
  return new Map<string, Value>([
    ['resourceArn', resourceArn],
    ['tags', [...tags]],
  ])
}

export function untagResource(resourceArn: string, keys: readonly string[]): Structure {
  return new Map<string, Value>([
    ['resourceArn', resourceArn],
    ['tagKeys', [...keys]],
  ])
}
