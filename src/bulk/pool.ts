// Many tasks with as many under way as the service bears: one more after each round without trouble, half as many after a
// throttled one, which is tried again later. Knows nothing of what the tasks do.

export interface PoolOptions<Task> {
  readonly tasks: readonly Task[]
  /** Under way at most. */
  readonly most: number
  readonly run: (task: Task) => Promise<void>
  readonly isThrottled: (error: unknown) => boolean
  /** @returns whether to begin new ones after this failure */
  readonly failed: (task: Task, error: unknown) => Promise<boolean>
  readonly sleep: (milliseconds: number) => Promise<void>
}

const FIRST = 4
const LONGEST_PAUSE = 60_000
const MOST_TRIES = 12

/** @returns how many tasks were never begun */
export async function runPool<Task>(options: PoolOptions<Task>): Promise<number> {
  const pool = new Pool(options)
  await Promise.all(Array.from({length: Math.min(options.most, options.tasks.length)}, (_, index) => pool.work(index)))
  return pool.left
}

class Pool<Task> {
  private next = 0
  private limit: number
  private sinceThrottled = 0
  private stopped = false

  constructor(private readonly options: PoolOptions<Task>) {
    this.limit = Math.min(FIRST, options.most)
  }

  get left(): number {
    return this.options.tasks.length - this.next
  }

  /** Workers above the limit wait; one that may not begin looks again soon. */
  async work(index: number): Promise<void> {
    const {tasks, sleep} = this.options
    while (!this.stopped && this.next < tasks.length) {
      if (index >= this.limit) {
        await sleep(20)
        continue
      }
      const task = tasks[this.next++]
      if (task !== undefined) await this.attempt(task)
    }
  }

  private async attempt(task: Task): Promise<void> {
    const {run, isThrottled, failed, sleep} = this.options
    for (let tries = 1; ; tries++) {
      try {
        await run(task)
        return this.grow()
      } catch (error) {
        if (!isThrottled(error) || tries === MOST_TRIES) {
          if (!(await failed(task, error))) this.stopped = true
          return
        }
        this.shrink()
        await sleep(Math.min(LONGEST_PAUSE, 500 * 2 ** tries))
      }
    }
  }

  private grow(): void {
    if (++this.sinceThrottled < this.limit) return
    this.sinceThrottled = 0
    this.limit = Math.min(this.options.most, this.limit + 1)
  }

  private shrink(): void {
    this.sinceThrottled = 0
    this.limit = Math.max(1, Math.floor(this.limit / 2))
  }
}
