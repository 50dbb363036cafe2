// Executions in the order in which they end: by time, then in the order in which they were made. Ends lie in buckets of a
// minute, and only the bucket that is looked at is sorted, so that a million of them need neither a heap nor a list of all.

const BUCKET_MS = 60_000
/** A key is the time within the bucket and the number of the execution; both fit in a double. */
const NUMBERS = 0x1_0000_0000

export class EndQueue {
  private readonly buckets = new Map<number, number[]>()
  private current = -Infinity
  private first = Infinity
  private last = -Infinity
  private sorted = new Float64Array(0)
  private next = 0
  private readonly late: number[] = []
  /** When the execution ends that was taken last. */
  time = 0

  /** @param time whole milliseconds, not before what was taken last */
  add(execution: number, time: number): void {
    const bucket = Math.floor(time / BUCKET_MS)
    const key = (time - bucket * BUCKET_MS) * NUMBERS + execution
    if (bucket === this.current) {
      push(this.late, key)
      return
    }
    const list = this.buckets.get(bucket)
    if (list) list.push(key)
    else this.buckets.set(bucket, [key])
    if (bucket > this.last) this.last = bucket
    if (bucket < this.first) this.first = bucket
  }

  /** @returns the execution that ends next, where that is before the moment; otherwise -1 */
  takeBefore(moment: number): number {
    while (this.next >= this.sorted.length && this.late.length === 0) {
      if (!this.openNext(moment)) return -1
    }
    const [early = Infinity, late = Infinity] = [this.sorted[this.next], this.late[0]]
    const key = Math.min(early, late)
    const offset = Math.floor(key / NUMBERS)
    const time = this.current * BUCKET_MS + offset
    if (time >= moment) return -1
    if (late < early) pop(this.late)
    else this.next++
    this.time = time
    return key - offset * NUMBERS
  }

  /** The next bucket that holds anything, where it begins before the moment. */
  private openNext(moment: number): boolean {
    if (this.buckets.size === 0) return false
    let bucket = Math.max(this.current + 1, this.first)
    while (bucket <= this.last && !this.buckets.has(bucket)) bucket++
    if (bucket * BUCKET_MS >= moment) return false
    this.sorted = new Float64Array(this.buckets.get(bucket) ?? []).sort()
    this.buckets.delete(bucket)
    this.current = bucket
    this.next = 0
    return true
  }
}

/** A binary heap, the least first: few ends come late into the bucket that is being looked at. */
function push(heap: number[], key: number): void {
  let at = heap.length
  heap.push(key)
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] ?? 0
    if (above <= key) break
    heap[at] = above
    at = parent
  }
  heap[at] = key
}

function pop(heap: number[]): void {
  const key = heap.pop()
  if (key === undefined || heap.length === 0) return
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if ((heap[child + 1] ?? Infinity) < (heap[child] ?? Infinity)) child++
    if ((heap[child] ?? Infinity) >= key) break
    heap[at] = heap[child] ?? 0
    at = child
  }
  heap[at] = key
}
