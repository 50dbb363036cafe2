// One key for both: a job that is held is resumed, any other one is held.

import {type JobService, readHeldJob} from './held-job.js'
import {holdJob} from './hold-job.js'
import {heldLines, resumeLines} from './hold-text.js'
import {resumeJob} from './resume-job.js'

/** @returns what was done, in a sentence */
export async function holdOrResume(jobId: string, service: JobService): Promise<string> {
  const {isHeld} = await readHeldJob(jobId, service)
  const [said = ''] = isHeld
    ? resumeLines(await resumeJob(jobId, undefined, service))
    : heldLines(await holdJob(jobId, service), '')
  return said
}
