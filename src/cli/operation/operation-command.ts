// The base of every operation's command. A command file adds what the table cannot know: examples, and what to ask.
import {bulkKeys} from '../../bulk/bulk-keys.js'
import {type Input, type OperationId, operationById} from '../../model/operations.js'
import {toPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import {EFFECTS} from '../check-effects.js'
import {Command} from '../command.js'
import type {Question} from './consent.js'
import {oclifFlags} from './oclif-flags.js'
import {runOperation} from './run-operation.js'

export function operationCommand<Id extends OperationId>(id: Id) {
  const operation = operationById(id)
  abstract class OperationCommand extends Command {
    static override summary = operation.doc
    static override flags = oclifFlags(operation)
    static override effects = EFFECTS
    static override strict = false

    /** What to ask before the request is sent; nothing where nobody needs to be. */
    protected confirmation(_input: Input<Id>): Question {
      return undefined
    }

    /** @returns the exit code */
    override async run(): Promise<number> {
      const confirmation = (input: Structure) => this.confirmation(toPlain(input) as Input<Id>)
      // The AWS CLI knows no bulk: in its spelling, further words are mistakes.
      if (bulkKeys(operation).length > 0 && !this.runtime.awsSpelling) {
        const {takeBulkFlags} = await import('../../bulk/bulk-flags.js')
        const flags = takeBulkFlags(this.argv)
        if (flags)
          return (await import('../../workflows/bulk/run-bulk.js')).runBulk(
            operation,
            flags,
            this.runtime,
            confirmation,
          )
      }
      return runOperation(operation, this.argv, this.runtime, confirmation)
    }
  }
  return OperationCommand
}
