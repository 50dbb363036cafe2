// `iotjobs whoami`: who asks, where to, and why so, as lines for people or as data.
import {printValue} from '../../cli/print/print-value.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal, statePath} from '../../cli/session/local-simulator.js'
import {openSession} from '../../cli/session/session.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {CliError} from '../../errors/cli-error.js'
import {SIMULATOR} from '../../model/local-simulator.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {CallerIdentity} from '../../transport/identify.js'
import {type FoundSetting, settingsFound} from './settings-found.js'

/** @returns the exit code: that of the error where the identity is not known */
export async function runWhoami(offline: boolean, runtime: Runtime): Promise<number> {
  const settings = await settingsOf(runtime)
  const identity = offline && !isLocal(runtime) ? undefined : await identityOf(settings, runtime)
  const rows = isLocal(runtime) ? localRows(settings, runtime) : settingsFound(settings, runtime.env)
  await print(identity instanceof CliError ? undefined : identity, rows, runtime)
  if (identity instanceof CliError) throw identity
  return 0
}

async function identityOf(settings: Settings, runtime: Runtime): Promise<CallerIdentity | CliError> {
  const session = await openSession(settings, runtime, false)
  try {
    return await session.identify()
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  } finally {
    session.close()
  }
}

function localRows({origins}: Settings, runtime: Runtime): readonly FoundSetting[] {
  const {globals} = runtime
  const {value = SIMULATOR.region, source = 'default', location} = origins.region ?? {}
  return [
    {name: 'service', value: 'local simulator', source: globals.local ? '--local' : 'IOTJOBS_LOCAL'},
    {name: 'state', value: statePath(runtime), source: stateSource(runtime)},
    {name: 'region', value, source, location},
  ]
}

function stateSource({globals, env}: Runtime): string {
  if (globals.localState) return '--local-state'
  return env.IOTJOBS_LOCAL_STATE ? 'IOTJOBS_LOCAL_STATE' : 'default'
}

async function print(
  identity: CallerIdentity | undefined,
  rows: readonly FoundSetting[],
  runtime: Runtime,
): Promise<void> {
  if (runtime.globals.output !== undefined || runtime.globals.query !== undefined) {
    const settings = rows.map(({name, value, source, location}) => [
      name,
      {value: value ?? null, source, place: location},
    ])
    const {account = null, arn = null} = identity ?? {}
    await printValue({v: 1, account, arn, settings: Object.fromEntries(settings)}, 'whoami', runtime)
    return
  }
  const unknown = {value: undefined, source: 'not known'}
  const who: FoundSetting[] = [
    {name: 'account', ...(identity ? {value: identity.account, source: ''} : unknown)},
    {name: 'identity', ...(identity ? {value: identity.arn, source: ''} : unknown)},
  ]
  await runtime.stdout.write(linesOf([...who, ...rows]).join(''))
}

function linesOf(rows: readonly FoundSetting[]): string[] {
  const width = Math.max(...rows.map(({name}) => name.length))
  return rows.map(({name, value, source, location}) => {
    const origin = [source, location].filter((part) => part).join(', ')
    const shown = value === undefined ? origin : `${value}${origin === '' ? '' : `  (${origin})`}`
    return `${name.padEnd(width)}  ${shown}\n`
  })
}
