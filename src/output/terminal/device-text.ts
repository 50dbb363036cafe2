// Text that a device or the namer of a thing has chosen → one line that is safe to show. For every sink that people read.
import {boundedLine} from '../../text/bounded-text.js'
import {terminalText} from './terminal-text.js'

/** Tabs and line breaks become blanks; what could command a terminal is shown instead, and what no name or comment is as long as is cut. */
export const deviceText = (text: string) => terminalText(boundedLine(text).replace(/[\t\r\n\u2028\u2029]+/g, ' '))
