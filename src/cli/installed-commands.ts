// The commands of the installed program: oclif's rule, a file in dist/commands for each id, followed without oclif.
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {OperationFlag} from '../arguments/operation-flags.js'
import type {Command, CommandConfig, Completion} from './command.js'
import type {Effects} from './global-checks.js'

/** What `main` needs of a command's class. */
export interface CommandClass extends Effects {
  readonly examples?: readonly string[]
  readonly flags?: Readonly<Record<string, {readonly type: string; readonly options?: readonly string[] | undefined}>>
  /** What `--output` may be; the AWS CLI's formats where absent. */
  readonly outputFormats?: readonly string[] | undefined
  readonly completion?: Completion
  /** The members that tell one item of many from another. */
  readonly bulkKeys?: readonly string[]
  /** What an operation's command adds to the AWS CLI's flags. */
  ownFlags?(): readonly OperationFlag[]
  new (argv: string[], config: CommandConfig): Command
}

/** @param root the folder of package.json */
export function commandIds(root: string): string[] {
  return readdirSync(folder(root), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -'.js'.length).replaceAll(/[\\/]/g, ':'))
    .sort()
}

export async function loadCommand(root: string, id: string): Promise<CommandClass> {
  const path = join(folder(root), ...id.split(':'))
  const module: {readonly default: CommandClass} = await import(pathToFileURL(`${path}.js`).href)
  return module.default
}

const folder = (root: string) => join(root, 'dist', 'commands')
