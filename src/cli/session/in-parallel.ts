// Work on many items, a few at a time, with results in the order of the items.

/** Holds no more than `width` results: memory stays flat however many items there are. */
export async function* inParallel<Item, Result>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  for (const item of items) {
    const started = work(item)
    // Whoever reads the results meets the failure; until then it must not count as unhandled.
    started.catch(() => {})
    running.push(started)
    const next = running.length >= width ? running.shift() : undefined
    if (next) yield await next
  }
  for (const result of running) yield await result
}
