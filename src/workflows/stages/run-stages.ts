// `iotjobs stages`: one job a stage, each sent once the gate of the one before has been passed. Run again, by anyone and
// anywhere, it goes on where the rollout is.
import {setTimeout} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {openService} from '../../cli/session/open-service.js'
import {Interrupted} from '../../errors/cli-error.js'
import {parseCondition} from '../../progress/condition.js'
import {runFollow} from '../watch/run-follow.js'
import {serviceTime} from '../watch/service-clock.js'
import {actOnStages, type StagesOptions} from './act-on-stages.js'
import {loadStages} from './load-stages.js'
import type {GateWorld} from './stage-gate.js'

const SAMPLE = 200

/** @returns the exit code */
export async function runStages(fileName: string, options: StagesOptions, runtime: Runtime): Promise<number> {
  const loaded = await loadStages(fileName, runtime)
  const service = await openService(runtime)
  const leaving = new AbortController()
  void runtime.untilInterrupted(leaving.signal).then(() => leaving.abort())
  try {
    const time = await serviceTime(service.session, runtime.now)
    const world: GateWorld = {
      service,
      runtime,
      time,
      isPatient: options.wait,
      folder: loaded.folder,
      async follow(jobId, okWhen) {
        const condition = okWhen === undefined ? undefined : parseCondition(okWhen, 'ok-when')
        const follow = {timeout: 'longest', sample: SAMPLE, reasonKeys: [], okWhen: condition} as const
        return runFollow(jobId, follow, 'auto', runtime)
      },
      async sleep(milliseconds) {
        await setTimeout(milliseconds, undefined, {signal: leaving.signal}).catch(() => {
          throw new Interrupted('Stopped. Run the same command again: it goes on from here')
        })
      },
    }
    return await actOnStages(loaded, options, world, fileName)
  } finally {
    leaving.abort()
    service.close()
  }
}
