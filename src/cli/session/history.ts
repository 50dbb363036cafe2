// What of an invocation is put into the user's history, and where that is. A history that cannot be written stops nothing.

import {join} from 'node:path'
import {UsageError} from '../../errors/cli-error.js'
import {whyUnwritable} from '../../files/file-errors.js'
import {userFolder} from '../../files/user-folders.js'
import type {Change} from '../../history/record.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {oneLine} from '../../text/one-line.js'
import {Secrets} from '../../text/secrets.js'
import type {Runtime} from '../runtime/runtime.js'
import {isLocal, requestDestination} from './local-simulator.js'

/** @returns nothing where there is to be no history, or no folder for it */
export function historyFile({env, home}: Pick<Runtime, 'env' | 'home'>): string | undefined {
  const folder = isWanted(env.IOTJOBS_HISTORY) ? userFolder('state', {env, home}) : undefined
  return folder && join(folder, 'history.ndjson')
}

function isWanted(text = ''): boolean {
  if (['', 'on', '1', 'true'].includes(text.toLowerCase())) return true
  if (['off', '0', 'false'].includes(text.toLowerCase())) return false
  throw new UsageError(`IOTJOBS_HISTORY must be on or off, not '${text}'`)
}

const BROKEN = 'history'

/** @returns what writes a line for each change */
export function historian(settings: Settings, runtime: Runtime): ((change: Change) => Promise<void>) | undefined {
  const file = historyFile(runtime)
  if (file === undefined || runtime.argv === undefined) return undefined
  const caller = {
    destination: destinationOf(settings, runtime),
    argv: runtime.argv,
    secrets: runtime.secrets ?? new Secrets(),
  }
  const told = runtime.told ?? new Set()
  return async (change) => {
    const [{recordLine}, {appendLine}] = await Promise.all([
      import('../../history/record.js'),
      import('../../history/history-file.js'),
    ])
    try {
      appendLine(file, recordLine(change, caller))
    } catch (error) {
      if (told.has(BROKEN)) return
      told.add(BROKEN)
      await runtime.stderr.write(
        `Warning: the history ${oneLine(file)} cannot be written: ${whyUnwritable(error)}; IOTJOBS_HISTORY=off turns it off\n`,
      )
    }
  }
}

function destinationOf(settings: Settings, runtime: Runtime): string {
  const {region = 'no region'} = requestDestination(settings.region, runtime)
  return `${region} ${isLocal(runtime) ? 'local simulator' : settings.profile.name}`
}
