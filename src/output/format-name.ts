// The names of the formats, as --output takes them.

export const FORMAT_NAMES = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'ndjson', 'off'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]
