// What a device said about its failure → a reason that many devices share. Text stays as devices sent it: what shows
// it neutralises it. Pure.

/** Failures whose reasons are read, unless the user says otherwise. */
export const DEFAULT_SAMPLE = 200

/** Keys under which devices report why, most telling first. */
const KNOWN_KEYS = [
  'reason',
  'failureReason',
  'failure_reason',
  'error',
  'errorMessage',
  'error_message',
  'message',
  'cause',
  'failureType',
  'errorCode',
  'code',
]
const STEP_KEYS = ['step', 'currentStep', 'state', 'stage', 'phase', 'self_test', 'progress']

const LONGEST = 120

/** What changes from device to device in a message that is otherwise the same. The order matters: URLs hold numbers. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi, '<url>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b/g, '<address>'],
  [/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi, '<address>'],
  [/\b0x[0-9a-f]+\b/gi, '<hex>'],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,}\b/gi, '<hex>'],
  [/(?<![\p{L}\p{N}_])[-+]?\d+(?:[.,]\d+)*(?![\p{L}\p{N}_])/gu, '<n>'],
]

export type Details = Readonly<Record<string, string>>

/**
 * @param keys the keys to look under, in the place of the known ones
 * @returns undefined where the device gave no reason
 */
export function reasonOf(details: Details, keys: readonly string[]): string | undefined {
  const wanted = keys.length > 0 ? keys : KNOWN_KEYS
  const found = wanted.map((key) => detailOf(details, key)).filter((value) => value !== undefined)
  const text = keys.length > 1 ? found.join(' · ') : found[0]
  return text === undefined || text === '' ? undefined : normalizeReason(text)
}

/** The words that stand for a failure without a reason: `(no details)`, with the last step where one is known. */
export function missingReason(details: Details): string {
  const step = STEP_KEYS.map((key) => detailOf(details, key)).find((value) => value !== undefined)
  return step === undefined ? '(no details)' : `(no details; last step "${normalizeReason(step)}")`
}

export function normalizeReason(text: string): string {
  // A device may send a page; what makes reasons alike stands at the front, and patterns stay cheap.
  const start = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
  const stable = VOLATILE.reduce((changed, [pattern, name]) => changed.replace(pattern, name), start)
  return stable.length > LONGEST ? `${stable.slice(0, LONGEST - 1)}…` : stable
}

/** Devices do not agree on the case of their keys. */
function detailOf(details: Details, key: string): string | undefined {
  const exact = Object.hasOwn(details, key) ? details[key] : undefined
  const value = exact ?? Object.entries(details).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
  return value === undefined || value.trim() === '' ? undefined : value
}
