// What a service is asked for findings: the answer, or why there is none. What may not be asked, or cannot be answered, is
// unknown, and no error.
import type {Asked} from '../../doctor/finding.js'
import {ServiceError} from '../../errors/cli-error.js'

/** @param action as IAM names it: `iot:DescribeCertificate` */
export async function asked<T>(action: string, ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return {value: await ask()}
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const isDenied = /^(?:AccessDenied|Unauthorized|Forbidden)/.test(error.code)
    return {unknown: isDenied ? `${action} is not allowed` : `${action} failed with ${error.code}`}
  }
}
