// Text from devices and services → text that cannot command a terminal. For streams that a person reads; never for pipes.

/** C0 and C1 controls but tab and newline, DEL, and the marks that turn the direction of writing. */
const COMMANDS = /(?!\r\n)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Shows each command as JSON would escape it: `\u001b`. */
export function terminalText(text: string): string {
  return text.replace(COMMANDS, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
