// What a request beside the API names is not there.
import {UsageError} from '../errors/cli-error.js'

export class UnknownName extends UsageError {
  constructor(kind: 'thing' | 'thing group', name: string) {
    super(`Unknown ${kind}: "${name}"`)
  }
}
