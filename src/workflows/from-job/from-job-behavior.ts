// The members of another job, underneath what was typed.
import {setTimeout} from 'node:timers/promises'
import type {Behavior} from '../../cli/operation/extension.js'
import type {OperationCall} from '../../cli/operation/operation-call.js'
import {readSourceJob} from '../../cli/session/described-job.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {retryingSend} from '../../cli/session/retrying-send.js'
import {likeInput} from '../../derive/continuing-input.js'
import {requireRegion} from '../../settings/region.js'
import {FROM_JOB} from './from-job-flag.js'

export async function fromJobBehavior(call: OperationCall): Promise<Behavior> {
  const {given, runtime} = call
  const jobId = given.get(FROM_JOB)?.[0] ?? ''
  return {
    async fill(typed) {
      // A dry run asks the service, too: the input depends on it.
      if (!isLocal(runtime)) requireRegion(await call.settings())
      const {send} = await call.session()
      const sleep = (milliseconds: number) => setTimeout(milliseconds)
      const old = await readSourceJob(jobId, retryingSend(send, {now: runtime.now, sleep}))
      const replaced = typed.has('documentSource') ? ['document'] : []
      const base = [...likeInput(old.job, old)].filter(([name]) => !replaced.includes(name))
      return new Map([...base, ...typed])
    },
  }
}
