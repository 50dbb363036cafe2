// The formats of reports, by the names that --output has for them. Data alone: commands load it before they know which.

export const RECORD_FORMATS = ['table', 'json', 'ndjson', 'csv', 'things'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

export const FAILURE_FORMATS = ['table', 'json', 'ndjson', 'csv', 'html', 'markdown', 'junit', 'things'] as const
export type FailureFormat = (typeof FAILURE_FORMATS)[number]
