// Which things retry and rollback choose by their last attempt: plain data, for flags, help and completion.
import {EXECUTED, FAILURES} from '../../engine/statuses.js'
import type {ThingStatus} from '../../progress/choose-things.js'

export const RETRY_STATUSES: readonly ThingStatus[] = [...FAILURES, 'CANCELED', 'NOT_SENT']
export const ROLLBACK_STATUSES: readonly ThingStatus[] = [...EXECUTED, 'CANCELED']
/** Without --status. */
export const RETRY_DEFAULT: readonly ThingStatus[] = ['FAILED', 'TIMED_OUT']
export const ROLLBACK_DEFAULT: readonly ThingStatus[] = ['SUCCEEDED']
