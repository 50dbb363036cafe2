// A request and its answer in members that the table knows: one that it does not have does not compile.
import {type InputOf, inputOf, type OutputOf, outputOf, type Row} from '../../members/operation-members.js'
import type {Operation} from '../../model/vocabulary.js'
import {type PageOptions, paginate} from '../../transport/paginate.js'
import type {Send} from './retrying-send.js'

export const ask = async <R extends Row>(
  operation: R & Operation,
  input: InputOf<R>,
  send: Send,
): Promise<OutputOf<R>> => outputOf(operation, await send(operation, inputOf(operation, input)))

/** A listing, page after page. */
export async function* askPages<R extends Row>(
  operation: R & Operation,
  input: InputOf<R>,
  send: Send,
  options: PageOptions,
): AsyncGenerator<OutputOf<R>, void, undefined> {
  for await (const page of paginate(send, operation, inputOf(operation, input), options))
    yield outputOf(operation, page)
}
