// The settings of one invocation, as commands ask for them.
import {resolveSettings, type Settings} from '../../settings/resolve-settings.js'
import type {Runtime} from '../runtime/runtime.js'
import {isLocal} from './local-simulator.js'

/** @param staysHere whether nothing leaves this machine: then a profile that the environment names need not exist */
export function settingsOf(
  runtime: Pick<Runtime, 'globals' | 'env' | 'home'>,
  staysHere: boolean = runtime.globals.dryRun === true || isLocal(runtime),
): Promise<Settings> {
  return resolveSettings(runtime.globals, runtime.env, runtime.home, {staysHere})
}
