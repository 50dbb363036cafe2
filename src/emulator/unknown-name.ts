// What a request beside the API names is not there.
import {UsageError} from '../errors/cli-error.js'

export class UnknownName extends UsageError {
  constructor(
    readonly kind: 'thing' | 'thing group',
    readonly given: string,
  ) {
    super(`Unknown ${kind}: "${given}"`)
  }
}
