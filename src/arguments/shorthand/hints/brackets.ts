// Hints for brackets and commas: what is open, closed wrongly, missing, or one comma too many.
import type {ErrorContext, Rule} from './error-context.js'

export const bracketRules: readonly Rule[] = [
  severalStructures,
  listAfterComma,
  missingComma,
  extraComma,
  trailingComma,
  wrongBracket,
  stillOpen,
  afterBracket,
]

const CLOSING: Readonly<Record<string, string>> = {'[': ']', '{': '}'}

/** `criteriaList={..},{..}` */
function severalStructures({expected, received, before}: ErrorContext): string | undefined {
  if (expected !== '=' || received !== '{' || !/\}\s*,\s*$/.test(before)) return undefined
  const key = /([\w.#/:-]+)@?\s*=\s*\{/.exec(before)?.[1]
  return `Put several structures into square brackets: ${key ?? 'KEY'}=[{...},{...}]`
}

/** `k=a,[b]` */
function listAfterComma({expected, received, before}: ErrorContext): string | undefined {
  if (expected !== '=' || (received !== '{' && received !== '[')) return undefined
  if (!/,\s*$/.test(before)) return undefined
  return 'Put a list that holds brackets into square brackets itself: KEY=[a,{...}]'
}

function missingComma({expected, received, before}: ErrorContext): string | undefined {
  if (expected !== ',' || (received !== '{' && received !== '[')) return undefined
  return /[\]}]\s*$/.test(before) ? 'Put a comma between the elements' : undefined
}

function extraComma({expected, received, before}: ErrorContext): string | undefined {
  if (expected !== '=') return undefined
  if (before === '' && received === ',') return 'Remove the comma at the beginning'
  return /,\s*,[^,=]*$/.test(before) ? 'Remove one of the two commas' : undefined
}

function trailingComma({received, before, open, after}: ErrorContext): string | undefined {
  if (after !== '' || open.length > 0 || received === undefined) return undefined
  return /,\s*$/.test(before) ? 'Remove the comma at the end' : undefined
}

function wrongBracket({expected, received, open}: ErrorContext): string | undefined {
  if (expected === undefined || (received !== ']' && received !== '}')) return undefined
  const last = open.at(-1)
  if (last === undefined) return `Put a value that holds "${received}" into quotes: KEY="a${received}b"`
  return CLOSING[last] === received ? undefined : `Close "${last}" with "${CLOSING[last]}" before "${received}"`
}

function stillOpen({received, open}: ErrorContext): string | undefined {
  if (received !== 'EOF' || open.length === 0) return undefined
  const closing = open
    .map((bracket) => CLOSING[bracket])
    .reverse()
    .join('')
  return `Close what is open: "${closing}" is missing at the end; a value with spaces needs quotes for the shell`
}

function afterBracket({expected, received, before}: ErrorContext): string | undefined {
  const bracket = /([\]}])\s*$/.exec(before)?.[1]
  return expected === ',' && received !== 'EOF' && bracket ? `Put a comma after "${bracket}"` : undefined
}
