// Limits that only the simulator has to know, and the numbers that the service leaves open and we chose. Those of an account
// stand in model/quotas.ts.

export const MAX_QUERY_TERMS = 12
export const MAX_QUERY_LENGTH = 1000
export const MAX_TEMPLATES = 100
/** How many executions one device is shown as pending. */
export const MAX_PENDING_SHOWN = 10

/** How many executions a notification over MQTT names. */
export const MAX_PENDING_NOTIFIED = 15

/** How many openings of maintenance windows DescribeJob foretells. */
export const ROLLOUTS_SHOWN = 7

/** Our choice: the size of a page when the request names none. */
export const DEFAULT_PAGE = 100
/** Our choice: how long a deleted job can still be seen. */
export const DELETION_MS = 1000
