// The job document of a request, read once for all the rules that look into it.
import {type Shaped, textAt} from '../../members/shaped.js'
import type {CreateJobRequest} from '../../model/iot/job.js'

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json}

/** @returns nothing where there is no document, or it is not JSON, which `rules/document.ts` reports */
export function readJobDocument(input: Shaped<typeof CreateJobRequest>): Json | undefined {
  const text = textAt(input, 'document')
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Every text in a document, in order; without recursion, since a document may nest as deeply as its length allows. */
export function textsIn(json: Json): readonly string[] {
  const texts: string[] = []
  const waiting: Json[] = [json]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') texts.push(next)
    else if (next !== null && typeof next === 'object')
      for (const one of Object.values(next).reverse()) waiting.push(one)
  }
  return texts
}
