// Row of the table → command of the SDK. Its own commands differ in nothing but their schema, of which only the name counts
// here: our protocol writes the request and reads the answer. So an operation needs no line in this folder.
import type {Operation} from '../model/vocabulary.js'

export interface Plane {
  /** `never` is the one parameter that constructors of all inputs have in common. */
  readonly Client: new (
    config: never,
  ) => object
  readonly LentCommand: new (input: never) => object
}

interface CommandContext {
  readonly smithyContext: Readonly<Record<string, unknown>>
}

/** The part of the SDK's commands that is their own: what they put into the stack, and which operation they say it is for. */
type SdkCommand = new (
  input: unknown,
) => RowCommand & {
  resolveMiddlewareWithContext(stack: unknown, config: unknown, options: unknown, context: CommandContext): unknown
}

export interface RowCommand {
  readonly middlewareStack: {add(middleware: unknown, options: Readonly<Record<string, unknown>>): void}
}

/** @returns a command with the endpoint rules and the signing of the plane, for the operation of the row */
export function commandOf({LentCommand}: Plane, {name}: Pick<Operation, 'name'>, input: unknown): RowCommand {
  const schema = [OPERATION, NAMESPACE, name, 0, 'unit', 'unit']
  class Command extends (LentCommand as SdkCommand) {
    readonly schema = schema
    override resolveMiddlewareWithContext(stack: unknown, config: unknown, options: unknown, context: CommandContext) {
      const smithyContext = {...context.smithyContext, operation: name, operationSchema: schema}
      return super.resolveMiddlewareWithContext(stack, config, options, {
        ...context,
        commandName: `${name}Command`,
        smithyContext,
      } as CommandContext)
    }
  }
  return new Command(input)
}

/** What the SDK's schemas begin with. */
const OPERATION = 9
const NAMESPACE = 'com.amazonaws.iot'
