// A text without quotes or in quotes, as it stands in YAML → what it says. For texts that were read once.
import {Cursor} from './cursor.js'
import {plainScalar} from './plain-scalar.js'
import {quotedScalar} from './quoted-scalar.js'

export function scalarText(typed: string): string {
  const isQuoted = typed.startsWith('"') || typed.startsWith("'")
  if (!isQuoted && !/[\r\n]/.test(typed)) return typed
  const cursor = new Cursor(typed)
  return (isQuoted ? quotedScalar(cursor, -1) : plainScalar(cursor, -1, false)).text
}
