// `iotjobs hold` and `iotjobs resume`: from what was typed to what is printed.
import {connectionFlags} from '../../arguments/connection-flags.js'
import {dryRunText} from '../../cli/operation/dry-run.js'
import {sayNext} from '../../cli/print/next-line.js'
import {printValue} from '../../cli/print/print-value.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {openService} from '../../cli/session/open-service.js'
import {nameCommand} from '../../text/name-command.js'
import {holdJob, planHold, type Request} from './hold-job.js'
import {heldLines, holdData, resumeData, resumeLines} from './hold-text.js'
import {planResume, resumeJob} from './resume-job.js'

export async function runHold(jobId: string, runtime: Runtime): Promise<void> {
  const service = await openService(runtime)
  try {
    if (runtime.globals.dryRun) return await printRequests((await planHold(jobId, service)).requests, runtime)
    const held = await holdJob(jobId, service)
    await runtime.stderr.write(`${heldLines(held, connectionFlags(runtime.globals)).join('\n')}\n`)
    await printValue(holdData(held), 'Hold', runtime)
  } finally {
    service.close()
  }
}

export async function runResume(jobId: string, perMinute: number | undefined, runtime: Runtime): Promise<void> {
  const service = await openService(runtime)
  try {
    if (runtime.globals.dryRun)
      return await printRequests((await planResume(jobId, perMinute, service)).requests, runtime)
    const resumed = await resumeJob(jobId, perMinute, service)
    await runtime.stderr.write(`${resumeLines(resumed).join('\n')}\n`)
    await printValue(resumeData(resumed), 'Resume', runtime)
    await sayNext(nameCommand('watch', jobId, connectionFlags(runtime.globals)), runtime)
  } finally {
    service.close()
  }
}

async function printRequests(requests: readonly Request[], runtime: Runtime): Promise<void> {
  for (const {operation, input} of requests) await runtime.stdout.write(dryRunText(operation, input))
  if (requests.length === 0) await runtime.stderr.write('Nothing would be sent\n')
}
