// An offset in a text that a document holds as a value → its offset in the document: behind the indentation of YAML's blocks
// and the escapes of JSON's strings.
import {locateJson} from './locate-json.js'
import type {Path} from './problem.js'

/** @returns nothing where the value is written in a way that cannot be followed */
export async function locateInside(
  text: string,
  format: 'json' | 'yaml',
  path: Path,
  offset: number,
): Promise<number | undefined> {
  if (format === 'json') return inString(text, path, offset)
  const {scalarAt} = await import('./locate-yaml.js')
  const scalar = scalarAt(text, path)
  if (!scalar) return undefined
  const {start, end, style} = scalar
  if (style === 'BLOCK_LITERAL') return inBlock(text.slice(0, end), start, scalar.value, offset)
  const inner = style === 'PLAIN' ? start : start + 1
  return text.startsWith(scalar.value, inner) ? inner + offset : undefined
}

/** Each escape is one character of the value, in UTF-16 units. */
function inString(text: string, path: Path, offset: number): number | undefined {
  const span = locateJson(text, path, false)
  if (!span?.exact || text[span.start] !== '"') return undefined
  let at = span.start + 1
  for (let passed = 0; passed < offset && at < span.end - 1; passed++) {
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2
  }
  return at
}

/** Line by line the block is the value, but for what all its lines are indented by. */
function inBlock(text: string, start: number, value: string, offset: number): number | undefined {
  const before = value.slice(0, offset).split('\n')
  const first = text.indexOf('\n', start) + 1
  const lines = text.slice(first).split('\n')
  const model = value.split('\n')
  const filled = model.findIndex((line) => line.trim() !== '')
  const indent = (lines[filled] ?? '').length - (model[filled] ?? '').length
  if (first === 0 || indent < 0) return undefined
  const line = before.length - 1
  const lineStart = first + lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0)
  return Math.min(lineStart + indent + (before[line] ?? '').length, text.trimEnd().length)
}
