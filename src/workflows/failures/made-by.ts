// Who made a report, when, and of which service.
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal} from '../../cli/session/embedded.js'
import {version} from '../../model/version.js'
import type {MadeBy} from './report-failures.js'

/** @param now the service's time */
export const madeByUs = (now: number, runtime: Runtime): MadeBy => ({
  madeAt: now,
  madeBy: `iotjobs ${version}`,
  isLocal: isLocal(runtime),
})
