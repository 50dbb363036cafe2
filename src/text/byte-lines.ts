// Bytes → their lines, each made a text when it is asked for: of a long file, no more than one is one at a time.

/** Without their line feeds; behind the last of them, a line only where there is something. */
export function* byteLines(bytes: Uint8Array): Generator<string, void, undefined> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf(LINE_FEED, from)
    const to = end === -1 ? text.length : end
    yield text.toString('utf8', from, to)
    from = to + 1
  }
}

const LINE_FEED = 10
