// Idempotency tokens that the caller left out: with one, a request that is sent again takes effect once.
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'

/** @returns the input with the tokens added at its end, or the input itself where none is missing */
export function fillTokens(
  operation: Operation,
  input: Structure,
  newToken = () => crypto.randomUUID() as string,
): Structure {
  const missing = Object.entries(operation.input.members)
    .filter(([name, member]) => member.idempotencyToken && !input.has(name))
    .map(([name]) => [name, newToken()] as const)
  return missing.length === 0 ? input : new Map([...input, ...missing])
}
