// The values of --output, for commands that have their own, and how descriptions list them.
import {OUTPUT_FORMATS} from '../../model/output-formats.js'
import {FAILURE_FORMATS, RECORD_FORMATS} from '../../output/reports/formats.js'

export {OUTPUT_FORMATS}

/** What reports print as data: json and ndjson as they come, the others of the whole. */
export const DATA_FORMATS: readonly string[] = ['json', 'ndjson', 'yaml', 'text']
/** Of a verdict: data, or a part of a build's summary. */
export const VERDICT_OUTPUTS: readonly string[] = [...OUTPUT_FORMATS, 'markdown']
export const RECORD_OUTPUTS: readonly string[] = [...RECORD_FORMATS, 'yaml', 'text']
export const FAILURE_OUTPUTS: readonly string[] = [...FAILURE_FORMATS, 'yaml', 'text']

/** `table, json and csv` */
export const formatList = (formats: readonly string[]): string =>
  `${formats.slice(0, -1).join(', ')} and ${formats.at(-1)}`
