// The embedded service as commands ask for it: whether it is meant, and where its state lives.
import {join} from 'node:path'
import {UsageError} from '../errors/cli-error.js'
import {isOn} from './environment-switch.js'
import type {Runtime} from './runtime.js'

/**
 * Only `--local` or `IOTJOBS_LOCAL=1` send to the embedded service; missing credentials never do.
 * @throws UsageError where flags name both the embedded service and another endpoint
 */
export function isLocal({globals, env}: Pick<Runtime, 'globals' | 'env'>): boolean {
  const {local, noLocal, endpointUrl} = globals
  if (local && noLocal) throw new UsageError('--local and --no-local exclude each other')
  const wanted = local === true || (noLocal !== true && isOn(env, 'IOTJOBS_LOCAL'))
  if (wanted && endpointUrl !== undefined) {
    throw new UsageError(
      `Two services to send to: the embedded one (${local ? '--local' : 'IOTJOBS_LOCAL=1'}) and ${endpointUrl}`,
      {
        hints: [local ? 'Leave out --local or --endpoint-url' : 'Add --no-local to send to the endpoint'],
      },
    )
  }
  return wanted
}

/** `--local-state`, `IOTJOBS_LOCAL_STATE`, or one file in the data folder of the user. */
export function statePath({globals, env, home}: Pick<Runtime, 'globals' | 'env' | 'home'>): string {
  const dataHome = env.XDG_DATA_HOME || join(home, '.local', 'share')
  return globals.localState || env.IOTJOBS_LOCAL_STATE || join(dataHome, 'iotjobs', 'state.sqlite')
}
