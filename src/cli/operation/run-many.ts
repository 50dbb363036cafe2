// What a command hands to the work on many things at once. The work itself lies in a workflow, which this room must not know.
import type {BulkFlags} from '../../bulk/bulk-flags.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import type {Question} from './consent.js'

export interface ManyItems {
  readonly flags: BulkFlags
  /** The members that tell one item from another. */
  readonly keys: readonly string[]
  /** Whether an input has to be confirmed. */
  readonly question: (input: Structure) => Question
}

/** @returns the exit code */
export type RunMany = (operation: Operation, items: ManyItems, runtime: Runtime) => Promise<number>
