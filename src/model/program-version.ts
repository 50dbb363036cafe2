// The version of this program, for what it writes and sends. A test compares it with package.json.

export const PROGRAM_VERSION = '0.1.0'
