// Who made a report, when, and of which service.
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {version} from '../../model/version.js'
import type {ReportOrigin} from './report-failures.js'

/** @param now the service's time */
export const reportOrigin = (now: number, runtime: Runtime): ReportOrigin => ({
  madeAt: now,
  madeBy: `iotjobs ${version}`,
  isLocal: isLocal(runtime),
})
