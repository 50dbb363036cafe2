// The local simulator as commands ask for it: whether it is meant, and where its state lives.

import {join, resolve} from 'node:path'
import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther} from '../../errors/words.js'
import {contractHome, expandHome, namesNoHome, type UserHome, userFolder} from '../../files/user-folders.js'
import {SIMULATOR} from '../../model/local-simulator.js'
import {isOn} from '../runtime/environment-switch.js'
import type {Runtime} from '../runtime/runtime.js'

/**
 * Only `--local` or `IOTJOBS_LOCAL=1` send to the local simulator; missing credentials never do.
 * @throws UsageError where flags name both the local simulator and another endpoint
 */
export function isLocal({globals, env}: Pick<Runtime, 'globals' | 'env'>): boolean {
  const {local, noLocal, endpointUrl} = globals
  if (local && noLocal) throw excludeEachOther('--local', '--no-local')
  const wanted = local === true || (noLocal !== true && isOn(env, 'IOTJOBS_LOCAL'))
  if (wanted && endpointUrl !== undefined) {
    throw new UsageError(
      `Two services to send to: the local simulator (${local ? '--local' : 'IOTJOBS_LOCAL=1'}) and ${endpointUrl}`,
      {
        hints: [local ? 'Leave out --local or --endpoint-url' : 'Add --no-local to send to the endpoint'],
      },
    )
  }
  return wanted
}

/** Shown before the user is asked anything, or sees an answer; of the commands of a pipe, only the last one shows it. */
export async function announceLocal(
  runtime: Pick<Runtime, 'globals' | 'env' | 'home' | 'cwd' | 'stdout' | 'stderr'>,
): Promise<void> {
  if (!runtime.stderr.isTTY || !runtime.stdout.isTTY || !isLocal(runtime)) return
  await runtime.stderr.write(`${await announcement(runtime)}\n`)
}

/** The state is named where it is not the usual one. */
async function announcement(runtime: Pick<Runtime, 'globals' | 'env' | 'home' | 'cwd' | 'stderr'>): Promise<string> {
  const {globals, env, home, stderr} = runtime
  const text = 'Local simulator, not AWS'
  if (globals.localState === undefined && env.IOTJOBS_LOCAL_STATE === undefined) return text
  const {truncate} = await import('../../output/terminal/cells.js')
  return truncate(`${text}: ${contractHome(statePath(runtime), home)}`, stderr.columns)
}

/** Region and account that requests go to, as far as they are known without asking. */
export function requestDestination(
  region: string | undefined,
  runtime: Pick<Runtime, 'globals' | 'env'>,
): {readonly region: string | undefined; readonly account?: string} {
  return isLocal(runtime) ? {region: region ?? SIMULATOR.region, account: SIMULATOR.account} : {region}
}

/**
 * `--local-state`, `IOTJOBS_LOCAL_STATE`, or one file in the data folder of the user. From the current folder, and with
 * `~/` for the home folder, which shells leave as it is behind `=`.
 * @throws UsageError where it is empty, or the address of something elsewhere
 */
export function statePath({globals, env, home, cwd}: Pick<Runtime, 'globals' | 'env' | 'home' | 'cwd'>): string {
  const source = globals.localState === undefined ? 'IOTJOBS_LOCAL_STATE' : '--local-state'
  const given = globals.localState ?? env.IOTJOBS_LOCAL_STATE
  if (given === undefined) return defaultState({env, home})
  if (given.trim() === '') throw new UsageError(`${source} is empty`, {hints: ['Name a file, or leave it out']})
  if (namesNoHome(given, home)) throw noHome(source, given)
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(given)) return resolve(cwd, expandHome(given, home))
  throw new UsageError(`${source} is not a file: '${given}'`, {
    hints: ['The state is a file of this machine; to send to a service elsewhere, use --endpoint-url'],
  })
}

const noHome = (source: string, path: string) =>
  new UsageError(`${source} is in the home folder, and there is none: '${path}'`, {
    hints: ['Set HOME, or name the whole path'],
  })

function defaultState(user: UserHome): string {
  const folder = userFolder('data', user)
  if (folder !== undefined) return join(folder, 'state.sqlite')
  throw new UsageError('No home folder for the state of the local simulator: HOME is empty', {
    hints: ['Set HOME or XDG_DATA_HOME, or name a file with --local-state'],
  })
}

/** The folder of `--local-documents`; the one that the state is set to when absent. */
export function documentsPath({globals, home, cwd}: Pick<Runtime, 'globals' | 'home' | 'cwd'>): string | undefined {
  const {localDocuments} = globals
  if (localDocuments === undefined) return undefined
  if (localDocuments.trim() === '') throw new UsageError('--local-documents is empty', {hints: ['Name a folder']})
  if (namesNoHome(localDocuments, home)) throw noHome('--local-documents', localDocuments)
  return resolve(cwd, expandHome(localDocuments, home))
}
