// Pages → the same pages, with the next one asked for while the last is being written.

export async function* readAhead<Page>(pages: AsyncGenerator<Page>): AsyncGenerator<Page, void, undefined> {
  let next = pages.next()
  for (;;) {
    const {done, value} = await next
    if (done) return
    next = pages.next()
    // What asks for the next page meets its failure; until then it must not count as unhandled.
    next.catch(() => {})
    yield value
  }
}
