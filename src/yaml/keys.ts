// What keys can be.
import type {Alias, Properties, Scalar} from './builder.js'
import {isBreak} from './characters.js'
import type {Cursor} from './cursor.js'
import {YamlFault} from './yaml-fault.js'

const MAX_KEY = 1024

/** A key without `?` stands on one line with its colon, at which the cursor is. */
export function refuseLongKey({text, pos}: Cursor, start: number, key: Scalar | Alias): void {
  for (let at = key.start; at < pos; at++)
    if (isBreak(text.charCodeAt(at)))
      throw new YamlFault('A key must stand on one line with its colon', key.start, [
        'Put a text that holds ": " into quotes',
      ])
  if (pos - start > MAX_KEY) throw new YamlFault(`A key can have at most ${MAX_KEY} characters`, start)
}

export function refuseCollection(offset: number): never {
  throw new YamlFault('Keys must be texts, not a collection', offset, ['Put the key into quotes: "a collection"'])
}

/** A key that is nothing but what stands before it: a tag can make it an empty text. */
export function emptyKey({pos}: Cursor, own: Properties | undefined): Scalar {
  if (own) return {style: 'plain', text: '', start: pos, end: pos}
  throw new YamlFault('A key is missing before the colon', pos, ['Put a text that begins with ":" into quotes'])
}
