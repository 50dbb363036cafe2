// A document that is typed or pasted line by line: whether more lines follow. Knows no streams.
import {looksLikeYaml} from '../../value/looks-like-yaml.js'

/** JSON goes on until it closes, YAML until a line is empty. */
export const isUnfinished = (text: string): boolean => isOpenJson(text) || isOpenYaml(text)

function isOpenJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  let depth = 0
  // What stands in texts closes nothing.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
  }
  return depth > 0
}

const isOpenYaml = (text: string) => looksLikeYaml(text) && !/\n\s*$/.test(text)

/** What is shown in place of a text that is too long for a line. */
export function blockText(text: string): string {
  const lines = text.split('\n')
  const size = lines.length === 1 ? `${text.length} characters` : `${lines.length} lines`
  return `${size}: ${text.replace(/\s+/g, ' ').slice(0, 500)}`
}
