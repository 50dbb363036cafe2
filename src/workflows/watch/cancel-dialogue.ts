// The keys between `c` and a cancellation: the id is typed, so that no slip of a finger ends a rollout. Sends nothing.
import {CTRL_F, CTRL_U, ESCAPE, isEnter, isRubout} from '../../cli/runtime/keys.js'
import type {Canceling} from '../../output/live/frame-state.js'

const ID_CHARACTER = /^[\w:-]$/

export class CancelDialogue {
  private current: Canceling = {typed: '', force: false, wrong: false}

  constructor(private readonly jobId: string) {}

  get state(): Canceling {
    return this.current
  }

  /** @returns whether it goes on, was left, or the id was typed and confirmed */
  key(key: string): 'open' | 'left' | 'confirmed' {
    const {typed, force} = this.current
    if (key === ESCAPE) return 'left'
    if (isEnter(key)) {
      if (typed === this.jobId) return 'confirmed'
      this.current = {typed: '', force, wrong: true}
    }
    if (key === CTRL_F) this.current = {typed, force: !force, wrong: false}
    if (key === CTRL_U) this.type('')
    if (isRubout(key)) this.type(typed.slice(0, -1))
    if (ID_CHARACTER.test(key)) this.type(typed + key)
    return 'open'
  }

  private type(typed: string): void {
    this.current = {...this.current, typed, wrong: false}
  }
}
