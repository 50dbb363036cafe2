// Whether one of our own commands is asked for data: --output or --query says so. People get text otherwise, whatever
// format the profile has for answers of the service.
import type {Runtime} from './runtime.js'

export const wantsStructuredOutput = ({globals}: Runtime): boolean =>
  globals.output !== undefined || globals.query !== undefined
