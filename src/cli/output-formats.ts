// The values of --output, for commands that have their own, and how descriptions list them.
export {OUTPUT_FORMATS} from '../arguments/global-flags.js'
export {FAILURE_FORMATS, RECORD_FORMATS} from '../output/reports/formats.js'

/** `table, json and csv` */
export const formatList = (formats: readonly string[]): string =>
  `${formats.slice(0, -1).join(', ')} and ${formats.at(-1)}`
