// Input → output, as something else exchanges them, and a note of each request that changed something, or was to.
import {changesSomething} from '../model/effects.js'
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import {ServiceFailure} from './failures/service-failure.js'
import type {ReadBody, SentAnswer} from './protocol.js'

export interface SentChange {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly operation: Operation
  readonly input: Structure
  /** Milliseconds. */
  readonly took: number
  readonly requestId: string | undefined
  /** The name of the error, where it failed. */
  readonly code: string | undefined
}

type Exchange<Answer> = (operation: Operation, input: Structure, read?: ReadBody) => Promise<Answer>

interface NotingOptions {
  /** Milliseconds since the epoch. */
  now(): number
  readonly onChange?: ((change: SentChange) => Promise<void>) | undefined
}

export function notingChanges(exchange: Exchange<SentAnswer>, {onChange, now}: NotingOptions): Exchange<Structure> {
  return async (operation, input, read) => {
    if (!onChange || !changesSomething(operation)) return (await exchange(operation, input, read)).structure
    const [at, start] = [now(), performance.now()]
    const note = (requestId: string | undefined, code: string | undefined) =>
      onChange({at, operation, input, took: performance.now() - start, requestId, code})
    try {
      const {structure, requestId} = await exchange(operation, input, read)
      await note(requestId, undefined)
      return structure
    } catch (error) {
      const {code = 'InternalError', cause} = error as {code?: string; cause?: unknown}
      await note(cause instanceof ServiceFailure ? cause.$metadata.requestId : undefined, code)
      throw error
    }
  }
}
