// A request and its answer in members that the table knows: one that it does not have does not compile.
import {unfitName} from '../../errors/failure.js'
import {unreadableResponse} from '../../errors/unreadable-response.js'
import {type InputOf, inputOf, type OutputOf, outputOf, type Row} from '../../members/operation-members.js'
import {fitsShape} from '../../model/fits-name.js'
import type {Operation} from '../../model/vocabulary.js'
import {type PageOptions, paginate} from '../../transport/pages/paginate.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import type {Send} from './retrying-send.js'

export const ask = async <R extends Row>(
  operation: R & Operation,
  input: InputOf<R>,
  send: Send,
): Promise<OutputOf<R>> => outputOf(operation, await answerTo(operation, inputOf(operation, input), send))

/**
 * What is behind the typed reading, with whatever the table does not know.
 * @throws OtherError where the answer says nothing of what was asked for: no verdict may be made of that
 */
export async function answerTo(operation: Operation, input: Structure, send: Send): Promise<Structure> {
  refuseUnfit(operation, input)
  const answer = await send(operation, input)
  const path = ESSENTIAL[operation.name] ?? []
  let value: Value | undefined = answer
  for (const name of path) value = isStructure(value) ? value.get(name) : undefined
  if (value !== undefined && value !== null) return answer
  throw unreadableResponse(operation.name, `it has no "${path.join('.')}"`)
}

/** The member that AWS always gives. */
const ESSENTIAL: Readonly<Record<string, readonly string[]>> = {
  DescribeJob: ['job', 'status'],
  DescribeJobExecution: ['execution'],
}

/** A listing, page after page. */
export async function* askPages<R extends Row>(
  operation: R & Operation,
  input: InputOf<R>,
  send: Send,
  options: PageOptions,
): AsyncGenerator<OutputOf<R>, void, undefined> {
  const asked = inputOf(operation, input)
  refuseUnfit(operation, asked)
  for await (const page of paginate(send, operation, asked, options)) yield outputOf(operation, page)
}

/** What was typed has been checked before: this is for what a service lists, and no service can have. */
function refuseUnfit({name, input: {members}}: Operation, input: Structure): void {
  for (const [member, value] of input) {
    const {shape, location} = members[member] ?? {}
    if (location !== 'uri' || typeof value !== 'string' || fitsShape(shape, value)) continue
    throw unfitName(`The ${member} "${value}" is not valid, so ${name} was not sent`)
  }
}
