// The job document of a request, read once for the rules that look into it.

import type {Structure} from '../value/value.js'
import {textAt} from './rule.js'

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json}

/** @returns nothing where there is no document, or it is not JSON, which `rules/document.ts` reports */
export function jobDocument(input: Structure): Json | undefined {
  const text = textAt(input, 'document')
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Every text in a document, values before deeper values, in order. */
export function textsIn(json: Json): string[] {
  if (typeof json === 'string') return [json]
  return json === null || typeof json !== 'object' ? [] : Object.values(json).flatMap(textsIn)
}
