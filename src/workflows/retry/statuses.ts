// Which things retry and rollback choose by their last attempt: plain data, for flags, help and completion.
import type {ThingStatus} from '../../progress/choose-things.js'

export const RETRY_STATUSES: readonly ThingStatus[] = ['FAILED', 'TIMED_OUT', 'REJECTED', 'CANCELED', 'NOT_SENT']
export const ROLLBACK_STATUSES: readonly ThingStatus[] = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'REJECTED', 'CANCELED']
/** Without --status. */
export const RETRY_DEFAULT: readonly ThingStatus[] = ['FAILED', 'TIMED_OUT']
export const ROLLBACK_DEFAULT: readonly ThingStatus[] = ['SUCCEEDED']
