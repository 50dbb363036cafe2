// What each word on the command line is, as the AWS CLI sees it. Knows flags only by name; neither values nor members.

export type Word =
  | {readonly kind: 'value'; readonly text: string}
  | {readonly kind: 'flag'; readonly flag: string; readonly text: string; readonly attached?: string}
  | {readonly kind: 'ambiguous'; readonly text: string; readonly candidates: readonly string[]}
  | {readonly kind: 'unknown'; readonly text: string}

const NEGATIVE_NUMBER = /^-\d+$|^-\d*\.\d+$/

/**
 * @param names the flags that can be meant
 * @param others flags of the other scans; a short form that could also mean one of them is not taken for ours. Without them
 * flags have no short forms
 */
export function classifyWord(text: string, names: readonly string[], others?: () => readonly string[]): Word {
  if (!text.startsWith('-') || text === '-') return {kind: 'value', text}
  if (names.includes(text)) return {kind: 'flag', flag: text, text}
  const equals = text.indexOf('=')
  const name = equals < 0 ? text : text.slice(0, equals)
  const attached = equals < 0 ? undefined : text.slice(equals + 1)
  if (names.includes(name)) return found(name, text, attached)
  return (others && shortForm(name, text, attached, names, others)) ?? plainWord(text)
}

/** The beginning of a flag stands for it where it can mean no other. */
function shortForm(
  name: string,
  text: string,
  attached: string | undefined,
  names: readonly string[],
  others: () => readonly string[],
): Word | undefined {
  const ours = name.startsWith('--') && name !== '--' ? names.filter((candidate) => candidate.startsWith(name)) : []
  if (ours[0] === undefined || others().includes(name)) return undefined
  const theirs = others().filter((candidate) => candidate.startsWith(name))
  const candidates = [...new Set([...ours, ...theirs])]
  return candidates.length > 1 ? {kind: 'ambiguous', text, candidates} : found(ours[0], text, attached)
}

function plainWord(text: string): Word {
  return NEGATIVE_NUMBER.test(text) || text.includes(' ') ? {kind: 'value', text} : {kind: 'unknown', text}
}

function found(flag: string, text: string, attached: string | undefined): Word {
  return attached === undefined ? {kind: 'flag', flag, text} : {kind: 'flag', flag, text, attached}
}
