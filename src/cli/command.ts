// The base of every command: all that oclif asks of a command's class, so that oclif lists, loads, explains and runs it.
// It does not load oclif.
import type {Config} from '@oclif/core'
import type {DeclaredWords} from '../arguments/declared-words.js'
import {namesIn} from '../arguments/names-in.js'
import type {ArgInput, FlagInput, Parsed} from './flags.js'
import type {Effect} from './global-checks.js'
import type {Picking} from './prompts/pick-job.js'
import {type Runtime, runtimeOf} from './runtime/runtime.js'

/** What a command may know of the program; oclif's own configuration is one too. */
export type CommandConfig = Pick<Config, 'bin' | 'runHook'>

type Runnable = new (argv: string[], config: CommandConfig) => {run(): Promise<unknown>}

export abstract class Command {
  static id: string
  static summary?: string
  static description?: string
  static usage?: string
  static examples: string[] = []
  static args: ArgInput = {}
  static flags: FlagInput = {}
  /** What --output may be. The AWS CLI's formats by default; commands that print nothing ignore them. */
  static outputFormats: readonly string[] | undefined
  /** The global flags with an effect that it knows; the others are refused. */
  static effects: readonly Effect[] = []
  /** Whether --policy has something to say of what it does. */
  static takesPolicy = false
  /** The formats from which --query may choose; the AWS CLI's where absent. */
  static dataFormats: readonly string[] | undefined
  /** Whether there may be no more words than `args`; else the last of these may be given any number of times. */
  static strict = true

  constructor(
    protected readonly argv: string[],
    protected readonly config: CommandConfig,
  ) {}

  /** As oclif starts a command; `main` makes the instance itself. */
  static run(this: Runnable, argv: string[], config: CommandConfig): Promise<unknown> {
    return new this(argv, config).run()
  }

  /** @returns the exit code, where it is not 0 */
  abstract run(): Promise<unknown>

  protected get runtime(): Runtime {
    return runtimeOf(this.config)
  }

  /** On a terminal, the job from a list. @throws UsageError elsewhere */
  protected async pickJob(picking: Picking): Promise<string> {
    return (await import('./prompts/pick-job.js')).pickJob(picking, this.runtime)
  }

  /**
   * @param declared the command's own class
   * @param argv the words, where they are not as typed
   * @throws UsageError, InputError for what is not an id
   */
  protected async parse<F extends FlagInput, A extends ArgInput>(
    declared: DeclaredWords & {readonly flags: F; readonly args: A},
    argv: readonly string[] = this.argv,
  ): Promise<Parsed<F, A>> {
    const {scanDeclared} = await import('../arguments/scan-declared.js')
    const scanned = scanDeclared(declared, argv)
    const names = namesIn(scanned, declared)
    if (names.length > 0) await (await import('./check-names.js')).checkNames(names)
    return scanned as Parsed<F, A>
  }
}
