// Placeholders in a text of a job document: `${aws:iot:…}`, which may hold `${thingName}` and the like inside.

export interface Placeholder {
  /** As it stands in the text, with `${` and `}`; without the `}` where it is not closed. */
  readonly text: string
  /** What stands between the braces. */
  readonly body: string
  readonly closed: boolean
  /** Placeholders inside this one. */
  readonly inner: readonly Placeholder[]
}

export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = []
  for (let at = text.indexOf('${'); at >= 0; ) {
    const placeholder = readPlaceholder(text, at)
    found.push(placeholder)
    at = text.indexOf('${', at + placeholder.text.length)
  }
  return found
}

function readPlaceholder(text: string, start: number): Placeholder {
  const inner: Placeholder[] = []
  let at = start + 2
  while (at < text.length && text[at] !== '}') {
    if (!text.startsWith('${', at)) at++
    else {
      const child = readPlaceholder(text, at)
      inner.push(child)
      at += child.text.length
    }
  }
  const closed = at < text.length
  return {text: text.slice(start, closed ? at + 1 : at), body: text.slice(start + 2, at), closed, inner}
}
