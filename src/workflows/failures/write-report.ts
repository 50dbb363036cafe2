// The HTML report of a job's failures as a file in the current folder, for the user who watches the job.

import {open, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {JobClient} from '../../cli/session/job-client.js'
import {UNSUCCESSFUL} from '../../engine/statuses.js'
import {OtherError} from '../../errors/cli-error.js'
import {whyUnwritable} from '../../files/file-errors.js'
import {failureReport} from '../../output/reports/failure-report.js'
import {type ReportOrigin, reportFailures} from './report-failures.js'

export interface WrittenReport {
  readonly file: string
  readonly failures: number
}

interface ReportDesk {
  readonly client: JobClient
  readonly cwd: string
  readonly now: number
  readonly reasonKeys: readonly string[]
  readonly madeBy?: ReportOrigin | undefined
}

/** What was cut short never has the name of a whole report, and no other file is written over. */
export async function writeReport(
  jobId: string,
  {client, cwd, now, reasonKeys, madeBy}: ReportDesk,
): Promise<WrittenReport> {
  const file = `${jobId}-failures-${new Date(now).toISOString().replace(/\D/g, '').slice(0, 14)}.html`
  const part = join(cwd, `${file}.part`)
  const handle = await open(part, 'wx').catch((cause: unknown) => {
    throw new OtherError('Output', `The report cannot be written to ${file}: ${whyUnwritable(cause)}`, {cause})
  })
  try {
    const report = failureReport('html', {color: false, ascii: false, columns: 80})
    const options = {
      statuses: UNSUCCESSFUL,
      reasonKeys,
      madeBy,
      curve: true,
      onProgress: async () => {},
    }
    const failures = await reportFailures(jobId, report, options, client, (text) => handle.appendFile(text))
    await handle.close()
    await rename(part, join(cwd, file))
    return {file, failures}
  } catch (error) {
    await handle.close()
    await rm(part, {force: true})
    throw error
  }
}
