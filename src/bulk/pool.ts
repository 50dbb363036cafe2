// Many tasks with as many in progress as the service allows: one more after each round without trouble, half as many after a
// throttled one, which is tried again later. Knows nothing of what the tasks do.

export interface PoolOptions<Task, Result> {
  /** Each is taken when it is begun. */
  readonly tasks: Iterable<Task>
  /** How many there are. */
  readonly count: number
  /** Under way at most. */
  readonly most: number
  /** @param ended aborted as soon as nothing new is begun any more: what only waits has no reason to */
  readonly run: (task: Task, ended: AbortSignal) => Promise<Result>
  readonly isThrottled: (error: unknown) => boolean
  /** What it throws ends the work: it is not the task that failed. */
  readonly done: (task: Task, result: Result) => Promise<void>
  /**
   * What it throws ends the work, too.
   * @returns whether to begin new ones after this failure
   */
  readonly failed: (task: Task, error: unknown) => Promise<boolean>
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Aborted when nothing new is to be begun; what is in progress comes to its end. */
  readonly stop?: AbortSignal
}

export interface PoolEnd {
  /** Tasks that were never begun. */
  readonly left: number
  /** What `done` and `failed` have thrown, the first one first. */
  readonly thrown: readonly unknown[]
}

const FIRST = 4
const LONGEST_PAUSE = 60_000
const NAP = 500
const MAX_ATTEMPTS = 12

/** However it ends, it returns when nothing is in progress any more. */
export async function runPool<Task, Result>(options: PoolOptions<Task, Result>): Promise<PoolEnd> {
  const pool = new Pool(options)
  await Promise.all(Array.from({length: Math.min(options.most, options.count)}, (_, index) => pool.work(index)))
  return pool.end
}

class Pool<Task, Result> {
  private readonly tasks: Iterator<Task>
  private begun = 0
  private limit: number
  private sinceThrottled = 0
  private readonly ended = new AbortController()
  private readonly thrown: unknown[] = []

  constructor(private readonly options: PoolOptions<Task, Result>) {
    this.limit = Math.min(FIRST, options.most)
    this.tasks = options.tasks[Symbol.iterator]()
    if (options.stop?.aborted) this.ended.abort()
    options.stop?.addEventListener('abort', () => this.ended.abort(), {once: true})
  }

  private get stopped(): boolean {
    return this.ended.signal.aborted
  }

  get end(): PoolEnd {
    return {left: this.options.count - this.begun, thrown: this.thrown}
  }

  /** Workers above the limit wait; one that may not begin looks again soon. */
  async work(index: number): Promise<void> {
    const {count, sleep} = this.options
    while (!this.stopped && this.begun < count) {
      if (index >= this.limit) {
        await sleep(20)
        continue
      }
      const task = this.tasks.next()
      this.begun++
      if (!task.done) await this.settle(task.value).catch((error: unknown) => this.stop(error))
    }
  }

  private async settle(task: Task): Promise<void> {
    const {done, failed} = this.options
    let result: Result
    try {
      result = await this.attempt(task)
    } catch (error) {
      if (!(await failed(task, error))) this.ended.abort()
      return
    }
    await done(task, result)
  }

  /** What was throttled is tried again, unless nothing is to be begun any more. */
  private async attempt(task: Task): Promise<Result> {
    const {run, isThrottled} = this.options
    for (let tries = 1; ; tries++) {
      try {
        const result = await run(task, this.ended.signal)
        this.grow()
        return result
      } catch (error) {
        if (!isThrottled(error) || tries === MAX_ATTEMPTS) throw error
        this.shrink()
        await this.pause(Math.min(LONGEST_PAUSE, 500 * 2 ** tries))
        if (this.stopped) throw error
      }
    }
  }

  /** In naps, so that it is over soon after the work is. */
  private async pause(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0 && !this.stopped; left -= NAP) await this.options.sleep(Math.min(NAP, left))
  }

  private stop(error: unknown): void {
    this.ended.abort()
    this.thrown.push(error)
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
