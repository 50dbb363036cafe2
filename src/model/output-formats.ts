// The formats of output, by the names that --output takes: for flags, settings, help, completion, and what writes them. Data alone.

export const OUTPUT_FORMATS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'ndjson', 'off'] as const
export type FormatName = (typeof OUTPUT_FORMATS)[number]
