// The job document of a request, read once for all the rules that look into it.
import type {Structure} from '../value/value.js'

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json}

/** @returns nothing where there is no document, or it is not JSON, which `rules/document.ts` reports */
export function readJobDocument(input: Structure): Json | undefined {
  const text = input.get('document')
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Every text in a document, in order. */
export function textsIn(json: Json, texts: string[] = []): readonly string[] {
  if (typeof json === 'string') texts.push(json)
  else if (json !== null && typeof json === 'object') for (const item of Object.values(json)) textsIn(item, texts)
  return texts
}
