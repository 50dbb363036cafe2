// What a command adds to its operation: flags of ours, and what becomes of the request where one of them is given. The
// command file names its extensions; nothing else has to know them.
import type {OperationFlag} from '../../arguments/operation-flags.js'
import type {Structure} from '../../value/value.js'
import type {Question} from './consent.js'
import type {OperationCall} from './operation-call.js'

export interface Extension {
  readonly flags: readonly OperationFlag[]
  /** What --output may be beside, where the flag is given. */
  readonly output?: {readonly flag: string; readonly formats: readonly string[]}
  /** On a terminal, a command that lacks required flags offers to add this one. */
  readonly offer?: {readonly flag: string; readonly question: string}
  /**
   * Loads what the flags do; called only where one of them is given.
   * @throws UsageError where their values are wrong
   */
  open(call: OperationCall): Promise<Behavior>
}

/** In the order in which an operation runs; what is absent changes nothing. */
export interface Behavior {
  /** @returns the input with what the flags say; it is checked afterwards */
  fill?(input: Structure): Promise<Structure>
  /** Takes over before the input is checked. @returns the exit code */
  insteadOfChecking?(input: Structure): Promise<number>
  /** Whether nothing is asked of the service either, which then needs no region. */
  readonly staysHere?: boolean
  /** Takes over where the request would be sent, or shown by --dry-run. @returns the exit code */
  insteadOfSending?(input: Structure): Promise<number>
  /** What --dry-run says on stderr of what it did not do. */
  readonly dryRunNote?: string
  /** What to ask before it is sent, in place of what the command asks. */
  question?(input: Structure): Question
  /**
   * After consent.
   * @returns the input as it is sent, where it differs
   * @throws to send nothing
   */
  beforeSending?(input: Structure): Promise<Structure | undefined>
  /** After the response was printed. @returns the exit code */
  afterSending?(input: Structure): Promise<number>
}

export const flagsOf = (extensions: readonly Extension[]): readonly OperationFlag[] =>
  extensions.flatMap(({flags}) => flags)

/** Those whose flags are given. */
export async function openExtensions(
  extensions: readonly Extension[],
  call: OperationCall,
): Promise<readonly Behavior[]> {
  const given = extensions.filter(({flags}) => flags.some(({flag}) => call.given.has(flag)))
  return Promise.all(given.map((extension) => extension.open(call)))
}
