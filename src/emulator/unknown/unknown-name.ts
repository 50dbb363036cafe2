// What a request beside the API names is not there.
import {UsageError} from '../../errors/cli-error.js'
import {resources} from '../../model/resources.js'

export class UnknownName extends UsageError {
  constructor(
    readonly kind: 'thing' | 'group',
    readonly given: string,
  ) {
    super(`Unknown ${resources[kind].title}: "${given}"`)
  }
}
