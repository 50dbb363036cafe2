// How a command file says that its operation also works on many things at once. The work is loaded when it is asked for.
import type {OperationParts} from '../../cli/operation/operation-command.js'

/** @param keys the members that tell one item from another; the last is what ids stand for */
export const many = (...keys: readonly string[]): NonNullable<OperationParts['many']> => ({
  keys,
  load: async () => (await import('./run-bulk.js')).runBulk,
})
