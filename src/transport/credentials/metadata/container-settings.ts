// The environment of a container → where its credentials are served. Pure.
import type {Sources} from '../../../settings/setting.js'

export interface ContainerSettings {
  readonly url: string
  /** Read anew for each request: it is replaced from time to time. */
  readonly tokenFile: string | undefined
  readonly token: string | undefined
  /** What named the address, for messages. */
  readonly setBy: string
}

const RELATIVE = 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'
const FULL = 'AWS_CONTAINER_CREDENTIALS_FULL_URI'

/** @returns nothing outside of containers */
export function containerOf(env: Sources['env']): ContainerSettings | undefined {
  const [relative, full] = [env[RELATIVE], env[FULL]]
  const url = relative ? `http://169.254.170.2${relative}` : full
  if (!url) return undefined
  const tokenFile = env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE || undefined
  return {url, tokenFile, token: env.AWS_CONTAINER_AUTHORIZATION_TOKEN || undefined, setBy: relative ? RELATIVE : FULL}
}
