// `iotjobs stages`: one job a stage, each sent once the gate of the one before has been passed. Run again, by anyone and
// anywhere, it goes on where the rollout is.

import {setTimeout} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {openService} from '../../cli/session/open-service.js'
import {ExitCode} from '../../errors/cli-error.js'
import {parseCondition} from '../../progress/condition.js'
import {DEFAULT_SAMPLE} from '../../progress/reason.js'
import {runFollow} from '../watch/run-follow.js'
import {serviceTime} from '../watch/service-clock.js'
import {actOnStages, type StagesOptions} from './act-on-stages.js'
import {loadStages} from './load-stages.js'
import {type GatePorts, STOPPED} from './stage-gate.js'

/** @returns the exit code */
export async function runStages(fileName: string, options: StagesOptions, runtime: Runtime): Promise<number> {
  const loaded = await loadStages(fileName, runtime)
  const service = await openService(runtime)
  const released = new AbortController()
  let isFollowing = false
  void runtime.untilInterrupted(released.signal).then(async () => {
    // What follows a job ends by itself, with what it has seen; anything else can be left at any point.
    if (released.signal.aborted || isFollowing) return
    await runtime.stderr.write(`${STOPPED}\n`)
    runtime.exit(ExitCode.interrupted)
  })
  try {
    const time = await serviceTime(service.session, runtime.now)
    const ports: GatePorts = {
      service,
      runtime,
      time,
      isPatient: options.wait,
      folder: loaded.folder,
      async follow(jobId, okWhen) {
        const condition = okWhen === undefined ? undefined : parseCondition(okWhen, 'ok-when')
        const follow = {timeout: 'longest', sample: DEFAULT_SAMPLE, reasonKeys: [], okWhen: condition} as const
        isFollowing = true
        try {
          return await runFollow(jobId, follow, 'auto', runtime)
        } finally {
          isFollowing = false
        }
      },
      sleep: (milliseconds) => setTimeout(milliseconds),
    }
    return await actOnStages(loaded, options, ports, fileName)
  } finally {
    released.abort()
    service.close()
  }
}
