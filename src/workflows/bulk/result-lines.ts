// What became of each item of a bulk command → its line of JSON. Knows nothing of requests and streams.

import type {Runtime} from '../../cli/runtime/runtime.js'
import {CliError, ServiceError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {compileQuery, type Query} from '../../output/query/compile-query.js'
import {timestampRenderer} from '../../output/times/timestamps.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {printJson} from '../../value/json/json-print.js'
import type {Structure, Value} from '../../value/value.js'

export class ResultLines {
  private readonly render: ReturnType<typeof timestampRenderer>
  private readonly query: Query | undefined
  private firstQueryError: CliError | undefined

  constructor({output}: Operation, settings: Settings, {globals, env}: Pick<Runtime, 'globals' | 'env'>) {
    this.render = timestampRenderer(output, {format: settings.timestampFormat, timeZone: env.TZ})
    this.query = globals.query === undefined ? undefined : compileQuery(globals.query)
  }

  /** Why --query could not read a response; reported once, since the items did not fail. */
  get queryError(): CliError | undefined {
    return this.firstQueryError
  }

  done(item: string, answer: Structure): string {
    const shown = this.shown(this.render(answer))
    return line(item, true, shown === undefined ? [] : [['output', shown]])
  }

  failed(item: string, error: CliError): string {
    const message = error instanceof ServiceError ? error.serviceMessage : error.message
    return line(item, false, [
      [
        'error',
        new Map([
          ['code', error.code],
          ['message', message],
        ]),
      ],
    ])
  }

  private shown(answer: Value): Value | undefined {
    try {
      return this.query ? this.query.evaluate(answer) : answer
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      this.firstQueryError ??= error
      return undefined
    }
  }
}

const line = (item: string, ok: boolean, more: readonly (readonly [string, Value])[]): string =>
  `${printJson(new Map<string, Value>([['item', item], ['ok', ok], ...more]))}\n`
