// Pages → the same pages, through which memory stays flat however many they are; and the same for other steps of work. Knows V8, and nothing of what a page is.

/**
 * V8 doubles the space for young objects for as long as a listing keeps it busy, up to three times 16 MB. Pages that are
 * written and forgotten need a quarter of that; with less they outlive their use, and memory grows elsewhere.
 */
const ENOUGH = 8 << 20

export async function* inFlatMemory<Page>(pages: AsyncIterable<Page> | Iterable<Page>): AsyncGenerator<Page> {
  const memory = new FlatMemory()
  for await (const page of pages) {
    await memory.step()
    yield page
  }
}

/** Counts the steps of work whose results are not kept. */
export class FlatMemory {
  private state: 'first step' | 'growing' | 'bounded' = 'first step'
  private steps = 0
  private collect: (() => void) | undefined

  /**
   * @param collectEvery after as many steps, everything is collected: what a request was to the network outlives the young
   * space, and V8 looks for it only when the rest has doubled
   */
  constructor(private readonly collectEvery = Number.POSITIVE_INFINITY) {}

  async step(): Promise<void> {
    if (this.state === 'first step') await this.begin()
    else if (this.state === 'growing' && (await boundYoungSpace())) this.state = 'bounded'
    if (++this.steps % this.collectEvery !== 0) return
    this.collect ??= await findCollector()
    this.collect()
  }

  /** Work that waits for the network does without the compiler in the middle, which takes 15 MB. Node 20 does not use it. */
  private async begin(): Promise<void> {
    this.state = 'growing'
    if (Number.isFinite(this.collectEvery)) (await import('node:v8')).setFlagsFromString('--no-maglev')
  }
}

/** Each new context has the function while the flag is set. */
async function findCollector(): Promise<() => void> {
  const [{setFlagsFromString}, {runInNewContext}] = await Promise.all([import('node:v8'), import('node:vm')])
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return typeof collect === 'function' ? () => void collect() : () => {}
}

/** @returns false where the space is still smaller than it may be */
async function boundYoungSpace(): Promise<boolean> {
  // Not loaded for a work of one step.
  const {getHeapSpaceStatistics, setFlagsFromString} = await import('node:v8')
  const young = getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space')
  if (young && young.space_size < ENOUGH) return false
  setFlagsFromString('--semi-space-growth-factor=1')
  return true
}
