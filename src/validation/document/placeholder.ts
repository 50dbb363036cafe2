// Placeholders in a text of a job document: `${aws:iot:…}`, which may hold `${thingName}` and the like inside.

export interface Placeholder {
  /** As it stands in the text, with `${` and `}`; without the `}` where it is not closed. */
  readonly text: string
  /** Where it begins, in UTF-16 units. */
  readonly start: number
  /** What stands between the braces. */
  readonly body: string
  readonly closed: boolean
  /** Placeholders inside this one. */
  readonly inner: readonly Placeholder[]
}

/** Reads without recursion, since a document may nest as deeply as its length allows. */
export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = []
  const open: Opening[] = []
  const close = (end: number, closed: boolean): void => {
    const opening = open.pop()
    if (opening) (open.at(-1)?.inner ?? found).push(placeholder(text, opening, end, closed))
  }
  for (let at = text.indexOf('${'); at >= 0 && at < text.length; at++) {
    if (text[at] === '}') close(at, true)
    else if (text.startsWith('${', at)) open.push({start: at++, inner: []})
  }
  while (open.length > 0) close(text.length, false)
  return found
}

interface Opening {
  readonly start: number
  readonly inner: Placeholder[]
}

const placeholder = (text: string, {start, inner}: Opening, end: number, closed: boolean): Placeholder => ({
  text: text.slice(start, closed ? end + 1 : end),
  start,
  body: text.slice(start + 2, end),
  closed,
  inner,
})
