// The environment that points other programs at a served state: `aws`, boto3, the SDK for JavaScript.
import {shellQuote} from '../../value/shell-quote.js'

/** Lines for a POSIX shell. Any credentials will do; clients only want some to sign with. */
export function clientEnvironment(endpoint: string, region: string): string {
  const lines = {
    AWS_ENDPOINT_URL_IOT: endpoint,
    AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }
  return Object.entries(lines)
    .map(([name, value]) => `export ${name}=${shellQuote(value)}\n`)
    .join('')
}
