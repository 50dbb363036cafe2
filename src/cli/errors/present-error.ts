// Anything that was thrown → the text on stderr and the exit code. The only place where errors are shown to people
// and to programs; they are worded where they arise.

import type {GlobalFlags} from '../../arguments/global-flags.js'
import {CliError, Interrupted, OtherError, ServiceError} from '../../errors/cli-error.js'
import {errorFormatNamed, type Formats} from '../../settings/formats.js'
import {resolveSettings} from '../../settings/resolve-settings.js'
import {boundedText} from '../../text/bounded-text.js'
import {oneLine} from '../../text/one-line.js'
import {InputError} from '../../validation/input-error.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import type {Sink} from '../runtime/runtime.js'
import {adviceFor} from './advice/advice-for.js'
import type {Supports} from './advice/supports.js'

export interface PresentedError {
  /** Neutralised, and perhaps in colours: to be drawn. */
  readonly text: string
  readonly exitCode: number
}

type ErrorFormat = Formats['errorFormat']

export async function presentError(
  thrown: unknown,
  globals: GlobalFlags,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  stream: Pick<Sink, 'isTTY' | 'columns'>,
  supports?: Supports,
): Promise<PresentedError> {
  const error = asCliError(thrown, globals.debug === true)
  if (error instanceof Interrupted)
    return {text: [error.message, ...error.hints, ''].join('\n'), exitCode: error.exitCode}
  const format = await formatOf(globals, env, home)
  if (format === 'enhanced' && error instanceof InputError) {
    const {problemsForPeople} = await import('./present-problems.js')
    return {text: await problemsForPeople(error, globals, env, stream), exitCode: error.exitCode}
  }
  const hints = adviceFor(error, globals, supports)
  const text =
    format === 'enhanced' || format === 'legacy'
      ? forPeople(error, hints, format, globals.debug === true)
      : await forPrograms(error, hints, format)
  const [{terminalText}, {wrapLines}] = await Promise.all([
    import('../../output/terminal/terminal-text.js'),
    import('../../output/terminal/wrap-text.js'),
  ])
  const shown = terminalText(text)
  const wraps = stream.isTTY && (format === 'enhanced' || format === 'legacy')
  return {text: wraps ? wrapLines(shown, stream.columns) : shown, exitCode: error.exitCode}
}

/** An unknown format is ignored here, since the flag was refused before: the error itself must be shown. */
async function formatOf(
  globals: GlobalFlags,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Promise<ErrorFormat> {
  const format = errorFormatNamed(globals.cliErrorFormat ?? env.AWS_CLI_ERROR_FORMAT)
  if (format) return format
  try {
    return (await resolveSettings(globals, env, home)).errorFormat
  } catch {
    return 'enhanced'
  }
}

function asCliError(thrown: unknown, debug: boolean): CliError {
  if (thrown instanceof CliError) return thrown
  const {message, stack} = thrown instanceof Error ? thrown : new Error(String(thrown))
  return new OtherError('InternalError', debug && stack ? stack : `This is a bug in iotjobs: ${message}`, {
    hints: debug ? [] : ['Run the command again with --debug and report what it prints'],
    cause: thrown,
  })
}

/** Errors found before anything is sent, whose code the AWS CLI shows in this way; service errors bring theirs along. */
const PREFIXED = ['ParamValidation', 'NoRegion', 'NoCredentials']

function forPeople(error: CliError, hints: readonly string[], format: 'enhanced' | 'legacy', debug: boolean): string {
  const prefix = format === 'enhanced' && PREFIXED.includes(error.code) ? `An error occurred (${error.code}): ` : ''
  return [
    `${prefix}${boundedText(error.message.trim())}\n`,
    format === 'enhanced' ? details(error) : '',
    hints.length === 0 ? '' : `\n${hints.map((hint) => `  ${boundedText(hint)}\n`).join('')}`,
    debug ? causes(error) : '',
  ].join('')
}

/** What other programs and libraries said on the way, for --debug. */
function causes(error: Error): string {
  const {cause} = error
  return cause instanceof Error ? `Caused by ${cause.name}: ${cause.message}\n${causes(cause)}` : ''
}

function details(error: CliError): string {
  if (!(error instanceof ServiceError) || error.details.size === 0) return ''
  const lines = [...error.details].map(([name, value]) => `${oneLine(name)}: ${boundedText(oneLine(String(value)))}\n`)
  return `\nAdditional error details:\n${lines.join('')}`
}

async function forPrograms(
  error: CliError,
  hints: readonly string[],
  format: Exclude<ErrorFormat, 'enhanced' | 'legacy'>,
): Promise<string> {
  const {formatValue} = await import('../../output/format-value.js')
  const structure = asStructure(error, hints, format)
  if (error instanceof InputError) {
    const {problemsForPrograms} = await import('./present-problems.js')
    structure.set('Problems', problemsForPrograms(error))
  }
  return formatValue(structure, format)
}

/** JSON and YAML escape what breaks a line; text and tables do not. */
function asStructure(error: CliError, hints: readonly string[], format: ErrorFormat): Structure {
  const said = format === 'json' || format === 'yaml' ? (text: string) => text : oneLine
  const structure: Structure = new Map([
    ['Code', error.code],
    ['Message', error instanceof ServiceError ? said(error.serviceMessage) : boundedText(error.message)],
  ])
  if (error instanceof ServiceError)
    for (const [name, value] of error.details)
      structure.set(name, fromPlain(typeof value === 'string' ? said(value) : value))
  if (hints.length > 0) structure.set('Hints', hints.map(boundedText))
  return structure
}
