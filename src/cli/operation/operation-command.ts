// The base of every operation's command. A command file adds what the table cannot know: examples, what to ask, flags of
// ours, and whether it works on many things at once.
import type {OperationFlag} from '../../arguments/operation-flags.js'
import {type Input, type OperationId, operationById} from '../../model/operations.js'
import {toPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import {Command} from '../command.js'
import {EFFECTS} from '../global-checks.js'
import {OUTPUT_FORMATS} from '../print/output-formats.js'
import type {View} from '../print/print-answer.js'
import type {Question} from './consent.js'
import {type Extension, flagsOf} from './extension.js'
import {oclifFlags} from './oclif-flags.js'
import type {RunMany} from './run-many.js'
import {idMemberOf, withIdFlag} from './word-for-id.js'

export interface OperationParts {
  /** Flags of ours, and what they do. */
  readonly extensions?: readonly Extension[]
  /** The command also works on many things at once: the members that tell one from another, and what does the work. */
  readonly many?: {readonly keys: readonly string[]; readonly load: () => Promise<RunMany>}
  /** `--output view`: the answer for people. */
  readonly view?: View
}

const WITH_POLICY = ['CreateJob', 'UpdateJob', 'CreateJobTemplate']

export function operationCommand<Id extends OperationId>(id: Id, parts: OperationParts = {}) {
  const operation = operationById(id)
  const {extensions = [], many, view} = parts
  abstract class OperationCommand extends Command {
    static override summary = operation.doc
    static override flags = oclifFlags(operation, flagsOf(extensions), many !== undefined)
    static override effects = EFFECTS
    static override takesPolicy = WITH_POLICY.includes(operation.name)
    static override outputFormats: readonly string[] | undefined = view ? [...OUTPUT_FORMATS, 'view'] : undefined
    static override strict = false
    /** The members that tell one item from another; none where the command takes one thing only. */
    static bulkKeys: readonly string[] = many?.keys ?? []
    /** The member that a bare word stands for; absent where none does. */
    static wordMember: string | undefined = idMemberOf(operation)

    /** What --output may be with these words. */
    static outputFormatsFor(argv: readonly string[]): readonly string[] | undefined {
      const more = extensions.flatMap(({output}) => (output && argv.includes(output.flag) ? output.formats : []))
      return more.length === 0
        ? OperationCommand.outputFormats
        : [...(OperationCommand.outputFormats ?? OUTPUT_FORMATS), ...more]
    }

    static extensions(): readonly Extension[] {
      return extensions
    }

    /** What the command adds to the AWS CLI's flags. */
    static ownFlags(): readonly OperationFlag[] {
      return flagsOf(extensions)
    }

    /** What to ask before the request is sent; nothing where no consent is needed. */
    protected confirmation(_input: Input<Id>): Question {
      return undefined
    }

    /** @returns the exit code */
    override async run(): Promise<number> {
      const question = (input: Structure) => this.confirmation(toPlain(input) as Input<Id>)
      const takesMany = many !== undefined
      const {awsSpelling} = this.runtime
      const argv = awsSpelling ? this.argv : withIdFlag(operation, this.argv, takesMany)
      // The AWS CLI knows no bulk: in its spelling, further words are mistakes.
      if (many && !awsSpelling) {
        const {takeBulkFlags} = await import('../../bulk/bulk-flags.js')
        const flags = takeBulkFlags(argv)
        if (flags) return (await many.load())(operation, {flags, keys: many.keys, question}, this.runtime)
      }
      const {runOperation} = await import('./run-operation.js')
      return runOperation(operation, argv, {extensions, question, view, takesMany}, this.runtime)
    }
  }
  return OperationCommand
}
