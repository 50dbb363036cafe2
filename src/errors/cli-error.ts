// The errors that a user may meet, typed where they arise. `cli/present-error.ts` alone turns them into text.
import {type Lines, linesText, oneLine} from '../text/one-line.js'

/** Exit codes of the AWS CLI v2, which scripts already test for, and one of ours; verdicts have their own. */
export const ExitCode = {
  /** A gate of a staged rollout waits, for time or for approval. */
  gateWaits: 15,
  interrupted: 130,
  input: 252,
  configuration: 253,
  service: 254,
  other: 255,
} as const

export interface ErrorOptions {
  readonly cause?: unknown
  /** What to do next, a sentence each. */
  readonly hints?: readonly string[]
  /** A request that was sent, and may have been carried out all the same. */
  readonly unsettled?: UnsettledRequest | undefined
}

/** For advice on where to look what became of it. */
export interface UnsettledRequest {
  readonly service: string
  readonly operation: string
  /** The members that are texts. */
  readonly names: ReadonlyMap<string, string>
}

/** An error with a code that programs read, an exit code, and what to do next. Anything else that is thrown is a bug. */
export class CliError extends Error {
  readonly hints: readonly string[]
  readonly unsettled: UnsettledRequest | undefined

  /**
   * @param code as the AWS CLI names it: `ParamValidation`, `NoRegion`, `NoCredentials`, `Configuration`…
   * @param message sentence case, without a full stop; one line, whatever is quoted in it, or several
   */
  constructor(
    readonly code: string,
    readonly exitCode: number,
    message: Lines,
    {cause, hints = [], unsettled}: ErrorOptions = {},
  ) {
    super(linesText(message), cause === undefined ? undefined : {cause})
    this.hints = hints.map(oneLine)
    this.unsettled = unsettled
  }

  /** @returns the same error, of its class and with all that it carries, and with hints that come before its own */
  withHints(hints: readonly string[]): this {
    const copy: this = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this))
    return Object.defineProperty(copy, 'hints', {value: [...hints.map(oneLine), ...this.hints], enumerable: true})
  }
}

/** What was typed cannot be understood, or is not allowed: exit 252. */
export class UsageError extends CliError {
  constructor(message: Lines, options?: ErrorOptions) {
    super('ParamValidation', ExitCode.input, message, options)
  }
}

/** Region, credentials, profile or another setting is missing or wrong: exit 253. */
export class ConfigurationError extends CliError {
  constructor(code: 'NoRegion' | 'NoCredentials' | 'Configuration', message: Lines, options?: ErrorOptions) {
    super(code, ExitCode.configuration, message, options)
  }
}

/** The request that a service refused. */
export interface RefusedRequest {
  readonly operation: {readonly service: string; readonly name: string; readonly command: string}
  readonly region: string
  readonly profile: string
  /** Whether it was signed with keys of the environment, whatever the profile is. */
  readonly isOfEnvironment?: boolean
  /** Whether the local simulator refused it. */
  readonly local: boolean
}

interface ServiceErrorOptions extends ErrorOptions {
  readonly request?: RefusedRequest | undefined
}

/** The service answered with an error: exit 254. */
export class ServiceError extends CliError {
  /** For advice on what to do about it. */
  readonly request: RefusedRequest | undefined

  /**
   * @param operation in the API's spelling: `UpdateJob`
   * @param details further members of the error, such as `resourceId`
   * @param retries how many times the request was sent again, where the last answer still asked for a retry
   */
  constructor(
    code: string,
    readonly operation: string,
    readonly serviceMessage: string,
    readonly details: ReadonlyMap<string, unknown>,
    readonly retries: number | undefined,
    options: ServiceErrorOptions = {},
  ) {
    const after = retries === undefined ? '' : ` (reached max retries: ${retries})`
    super(
      code,
      ExitCode.service,
      `An error occurred (${code}) when calling the ${operation} operation${after}: ${serviceMessage}`,
      options,
    )
    this.request = options.request
  }
}

/** Connection, TLS, unreadable answer, output: exit 255. */
export class OtherError extends CliError {
  constructor(code: string, message: Lines, options?: ErrorOptions) {
    super(code, ExitCode.other, message, options)
  }
}

/** Ctrl-C, a prompt that was closed, or a question that was answered with no: exit 130. */
export class Interrupted extends CliError {
  /** @param outcome what became of the work; empty where there is nothing to say */
  constructor(outcome = '', options?: ErrorOptions) {
    super('Interrupted', ExitCode.interrupted, outcome, options)
  }
}
