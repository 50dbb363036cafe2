// Texts that are nearly right: seeds with pieces doubled, dropped, swapped and put in. The same every time for one seed.

const SEEDS = [
  '{"jobId":"fw-2","targets":["arn:aws:iot:us-east-1:123456789012:thing/a"],"document":"{\\"a\\":1.50}"}',
  'jobId: fw-2\ntargets:\n  - &a arn:aws:iot:us-east-1:123456789012:thing/a\n  - *a\ndocument: |\n  {"a": 1}\n<<: {b: 2}\n',
  'criteriaList=[{failureType=FAILED,action=CANCEL,thresholdPercentage=10,minNumberOfExecutedThings=5}]',
  'Key=a,Value="b c" Key=d',
  'cron(0/15 2-4 ? JAN-MAR MON#2,FRI 2026,2030)',
  '2026-11-23T02:00:00.5+01:00',
  'mon-thu 08:00-16:00 Europe/Berlin',
  `\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k} {aws:iot:x} \\\${aws:iot:package:P:version:1:attributes}`,
  '{"u": "https://b.s3.amazonaws.com/k?X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600&X-Amz-Signature=1"}',
  'above: 3\nrequire: [abortConfig, tags.owner]\nlimits: {a.b: 200}\n',
] as const
const PIECES = [
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '=',
  '#',
  '&',
  '*',
  '<<',
  '|',
  '>',
  '!!',
  '%',
  '\n',
  '\r',
  '\t',
  ' ',
  '\0',
  '\u202e',
  '😀',
  '\ud800',
  '//',
  '/*',
  '${',
  '0',
  '-',
  '1e9',
  'NaN',
  '\ufeff',
  '?',
  '@',
  'file://',
] as const

/** A small generator of numbers below 2^32, so that runs can be repeated. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
}

/** @param longest of the texts, in UTF-16 units */
export function mutatedText(next: () => number, longest: number): string {
  const pick = <T>(from: readonly T[]): T => from[next() % from.length] as T
  let text: string = pick(SEEDS)
  for (let changes = next() % 6; changes > 0; changes--) text = mutated(text, next, pick)
  // One in fifty is as long as it may be: what is quick for short texts may not be for long ones.
  if (next() % 50 === 0)
    text = pick([text, pick(PIECES), text.slice(0, 8)]).repeat(Math.ceil(longest / Math.max(1, text.length)) + 1)
  return text.slice(0, longest)
}

function mutated(text: string, next: () => number, pick: <T>(from: readonly T[]) => T): string {
  const at = next() % (text.length + 1)
  const length = next() % 12
  switch (next() % 5) {
    case 0:
      return text.slice(0, at) + text.slice(at + length)
    case 1:
      return text.slice(0, at) + pick(PIECES) + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at + length)
    case 3:
      return text.slice(0, at) + pick(PIECES).repeat(next() % 40) + text.slice(at)
    default:
      return text.slice(0, at) + pick(SEEDS).slice(0, length) + text.slice(at + length)
  }
}
