// The time by which a request is judged: that of the service it goes to.
import type {Settings} from '../../settings/resolve-settings.js'
import type {Structure} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {isLocal} from './embedded.js'

/** The embedded service has a clock of its own; it is asked only where a schedule makes the time matter. */
export async function serviceTime(input: Structure, settings: Settings, runtime: Runtime): Promise<number> {
  if (!input.has('schedulingConfig') || runtime.globals.dryRun || !isLocal(runtime)) return runtime.now()
  const {openSession} = await import('./session.js')
  const session = await openSession(settings, runtime, false)
  try {
    return (await session.clock()).now
  } finally {
    session.close()
  }
}
