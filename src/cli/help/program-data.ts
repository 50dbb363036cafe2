// The program as data, for other programs: commands, flags, exit codes, environment. Versioned like other data: members are
// added within a version, and none is renamed or taken away.
import {globalFlags} from '../../arguments/global-flags.js'
import type {CommandClass, Installed} from '../installed-commands.js'
import {operationOf} from '../runtime/invocation.js'
import {helpPages} from './pages.js'

/** @param id of one command; all of them where it is empty */
export async function programData(id: string, program: Installed): Promise<object> {
  const ids = id === '' ? [...program.ids].sort() : [id]
  const commands = await Promise.all(ids.map(async (one) => commandData(one, await program.load(one))))
  return {
    v: 1,
    name: 'iotjobs',
    version: program.version,
    distribution: program.distribution,
    runtime: `node-${process.version}`,
    platform: `${process.platform}-${process.arch}`,
    commands,
    globalFlags: globalFlags.map(({flag, alias, kind, value, choices, doc}) => ({
      flag,
      alias: alias ?? null,
      type: kind === 'switch' ? 'boolean' : value === 'seconds' ? 'integer' : 'string',
      choices: choices ?? null,
      summary: doc,
    })),
    exitCodes: entriesOf('exit-codes').map(([term, meaning]) => exitCode(term, meaning)),
    environment: entriesOf('environment').map(([names, meaning]) => ({names: names.split(', '), meaning})),
  }
}

const entriesOf = (page: string) => helpPages.find(({name}) => name === page)?.entries ?? []

function exitCode(term: string, meaning: string): object {
  const [code = '', verdict = null] = term.split(/\s+/)
  return {code: Number(code), verdict, meaning}
}

interface DeclaredFlag {
  readonly type?: string
  readonly summary?: string
  readonly description?: string
  readonly required?: boolean
  readonly multiple?: boolean
  readonly options?: readonly string[]
  readonly default?: unknown
  readonly allowNo?: boolean
  readonly isNumber?: boolean
}

function commandData(id: string, declared: CommandClass): object {
  const operation = operationOf(id)
  const flags = Object.entries((declared.flags ?? {}) as Readonly<Record<string, DeclaredFlag>>)
  const args = Object.entries((declared.args ?? {}) as Readonly<Record<string, DeclaredFlag>>)
  return {
    command: id.replaceAll(':', ' '),
    summary: declared.summary ?? operation?.doc ?? null,
    operation: operation ? {service: operation.service, name: operation.name} : null,
    arguments: args.map(([name, {required = false, description = null}]) => ({name, required, summary: description})),
    flags: flags.map(([name, flag]) => flagData(name, flag)),
    outputFormats: declared.outputFormats ?? null,
    examples: (declared.examples ?? []).map((example) =>
      example.replace(/<%= config\.bin %> <%= command\.id %>/g, `iotjobs ${id.replaceAll(':', ' ')}`),
    ),
  }
}

function flagData(name: string, flag: DeclaredFlag): object {
  return {
    flag: `--${name}`,
    type: flag.type === 'boolean' ? 'boolean' : flag.isNumber ? 'integer' : 'string',
    required: flag.required === true,
    multiple: flag.multiple === true,
    choices: flag.options ?? null,
    default: ['string', 'number', 'boolean'].includes(typeof flag.default) ? flag.default : null,
    negatable: flag.allowNo === true,
    summary: flag.summary ?? flag.description ?? null,
  }
}
