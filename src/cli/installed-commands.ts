// The installed program: its commands by their ids, loaded without oclif. Where they are loaded from, it does not know.
import type {DeclaredArg, DeclaredFlag} from '../arguments/declared-words.js'
import type {OperationFlag} from '../arguments/operation-flags.js'
import type {Command, CommandConfig} from './command.js'
import type {Effects} from './global-checks.js'
import type {DeclaredCommand} from './help/command-help.js'

/** What `main` needs of a command's class. */
export interface CommandClass extends Effects, DeclaredCommand {
  readonly flags?: Readonly<Record<string, DeclaredFlag>>
  readonly args?: Readonly<Record<string, DeclaredArg>>
  /** What `--output` may be; the AWS CLI's formats where absent. */
  readonly outputFormats?: readonly string[] | undefined
  outputFormatsFor?(argv: readonly string[]): readonly string[] | undefined
  /** The members that tell one item of many from another. */
  readonly bulkKeys?: readonly string[]
  /** The member that a bare word in front stands for. */
  readonly wordMember?: string | undefined
  /** What an operation's command adds to the AWS CLI's flags. */
  ownFlags?(): readonly OperationFlag[]
  new (argv: string[], config: CommandConfig): Command
}

export interface Installed {
  readonly version: string
  /** How it came here: by npm, or as an executable that brings its own Node. */
  readonly distribution: 'npm' | 'executable'
  readonly ids: readonly string[]
  load(id: string): Promise<CommandClass>
}

const programs = new WeakMap<object, Installed>()

export function attachInstalled(config: object, program: Installed): void {
  programs.set(config, program)
}

/** For a command that speaks of all the others. */
export function installedOf(config: object): Installed {
  const program = programs.get(config)
  if (!program) throw new Error('No program attached to this config')
  return program
}
