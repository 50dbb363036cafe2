// Pages → the same pages, through which memory stays flat however many they are. Knows V8, and nothing of what a page is.

/**
 * V8 doubles the space for young objects for as long as a listing keeps it busy, up to three times 16 MB. Pages that are
 * written and forgotten need a quarter of that; with less they outlive their use, and memory grows elsewhere.
 */
const ENOUGH = 8 << 20

export async function* inFlatMemory<Page>(pages: AsyncIterable<Page> | Iterable<Page>): AsyncGenerator<Page> {
  let state: 'first page' | 'growing' | 'bounded' = 'first page'
  for await (const page of pages) {
    if (state === 'first page') state = 'growing'
    else if (state === 'growing' && (await boundYoungSpace())) state = 'bounded'
    yield page
  }
}

/** @returns false where the space is still smaller than it may be */
async function boundYoungSpace(): Promise<boolean> {
  // Not loaded for a listing of one page.
  const {getHeapSpaceStatistics, setFlagsFromString} = await import('node:v8')
  const young = getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space')
  if (young && young.space_size < ENOUGH) return false
  setFlagsFromString('--semi-space-growth-factor=1')
  return true
}
