// Settings that choose how input is read and output is written. All are checked before anything is sent: a bad one noticed
// afterwards would report a write as failed that has happened.
import {ERROR_FORMATS, type GlobalFlags} from '../arguments/global-flags.js'
import {ConfigurationError, OtherError} from '../errors/cli-error.js'
import {OUTPUT_FORMATS} from '../model/output-formats.js'
import {findEvenEmpty, oneOf, type Setting, type Sources} from './setting.js'

const TIMESTAMP_FORMATS = ['iso8601', 'wire'] as const
const BINARY_FORMATS = ['base64', 'raw-in-base64-out'] as const

export interface Formats {
  readonly output: (typeof OUTPUT_FORMATS)[number]
  readonly timestampFormat: (typeof TIMESTAMP_FORMATS)[number]
  readonly binaryFormat: (typeof BINARY_FORMATS)[number]
  readonly errorFormat: (typeof ERROR_FORMATS)[number]
}

export function findFormats(flags: GlobalFlags, sources: Sources): Formats {
  const find = (flag: string, given: string | undefined, variable: string | undefined, key: string) =>
    given === undefined ? findEvenEmpty(sources, variable, key) : {value: given, source: flag}
  // Formats of our own are the command's affair; settings only know those that a profile may name.
  const typed = OUTPUT_FORMATS.find((format) => format === flags.output)
  const output = find('--output', typed, 'AWS_DEFAULT_OUTPUT', 'output')
  const timestamps = findEvenEmpty(sources, 'AWS_CLI_TIMESTAMP_FORMAT', 'cli_timestamp_format')
  const binary = find('--cli-binary-format', flags.cliBinaryFormat, undefined, 'cli_binary_format')
  const errors = find('--cli-error-format', flags.cliErrorFormat, 'AWS_CLI_ERROR_FORMAT', 'cli_error_format')
  return {
    output: oneOf(output, OUTPUT_FORMATS, 'json', unknownOutput),
    timestampFormat: oneOf(timestamps, TIMESTAMP_FORMATS, 'iso8601', unknownTimestamps),
    binaryFormat: oneOf(binary, BINARY_FORMATS, 'base64', unknownBinary),
    // An error must be reported even when the way to report it is misspelled.
    errorFormat: errorFormatNamed(errors?.value) ?? 'enhanced',
  }
}

export const errorFormatNamed = (text: string | undefined): Formats['errorFormat'] | undefined =>
  ERROR_FORMATS.find((format) => format === text?.toLowerCase())

const among = (choices: readonly string[], {source}: Setting) => ({
  hints: [`It comes from ${source}; the choices are ${choices.join(', ')}`],
})

const unknownOutput = (setting: Setting) =>
  new OtherError('Configuration', `Unknown output type: ${setting.value}`, among(OUTPUT_FORMATS, setting))

const unknownTimestamps = (setting: Setting) =>
  new ConfigurationError(
    'Configuration',
    `Unknown cli_timestamp_format value: ${setting.value}`,
    among(TIMESTAMP_FORMATS, setting),
  )

const unknownBinary = (setting: Setting) =>
  new OtherError('Configuration', `Unknown cli_binary_format value: ${setting.value}`, among(BINARY_FORMATS, setting))
