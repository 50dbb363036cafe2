// The values of --output, for commands that add their own to them.
export {OUTPUT_FORMATS} from '../arguments/global-flags.js'
