// A Kaplan–Meier curve: how long something takes, learned from what has happened and from what is still waited for.

export interface CurveStep {
  readonly at: number
  /** The share that still waits after it. */
  readonly left: number
}

export class Survival {
  private readonly happened = new Map<number, number>()
  private readonly waiting = new Map<number, number>()

  /** It took so long. Milliseconds. */
  add(time: number): void {
    count(this.happened, time)
  }

  /** It has not happened for so long. */
  addWaiting(time: number): void {
    count(this.waiting, time)
  }

  /** One step for each time at which anything happened, ascending. */
  steps(): CurveStep[] {
    const times = [...new Set([...this.happened.keys(), ...this.waiting.keys()])].sort((left, right) => left - right)
    let atRisk = total(this.happened) + total(this.waiting)
    let left = 1
    const steps: CurveStep[] = []
    for (const at of times) {
      const happened = this.happened.get(at) ?? 0
      if (happened > 0) {
        left *= 1 - happened / atRisk
        steps.push({at, left})
      }
      // What waits until that very moment was there when the others happened.
      atRisk -= happened + (this.waiting.get(at) ?? 0)
    }
    return steps
  }
}

function count(times: Map<number, number>, time: number): void {
  const at = Math.max(0, Math.round(time))
  times.set(at, (times.get(at) ?? 0) + 1)
}

const total = (times: ReadonlyMap<number, number>) => [...times.values()].reduce((sum, one) => sum + one, 0)
