// The base of every operation's command. A command file adds what the table cannot know: examples, and what to ask.
import {type Input, type OperationId, operationById} from '../model/operations.js'
import {toPlain} from '../value/plain.js'
import {Command} from './command.js'
import {oclifFlags} from './oclif-flags.js'
import {runOperation} from './run-operation.js'

export function operationCommand<Id extends OperationId>(id: Id) {
  const operation = operationById(id)
  abstract class OperationCommand extends Command {
    static override summary = operation.doc
    static override flags = oclifFlags(operation)
    static override strict = false

    /** The question to ask before the request is sent; nothing where none is needed. */
    protected confirmation(_input: Input<Id>): string | undefined {
      return undefined
    }

    /** @returns the exit code */
    override run(): Promise<number> {
      return runOperation(operation, this.argv, this.runtime, (input) => this.confirmation(toPlain(input) as Input<Id>))
    }
  }
  return OperationCommand
}
