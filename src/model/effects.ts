// What a request does to the service: whether it changes something, and whether it may be sent again. From the rows alone.
import type {Operation} from './vocabulary.js'

/** Some POSTs only ask. */
export const changesSomething = ({http, name}: Pick<Operation, 'http' | 'name'>): boolean =>
  http.method !== 'GET' && !/^(?:Describe|Get|List|Search|Test)/.test(name)

/**
 * Whether a request may be sent again after an unknown outcome.
 * @param input what is sent, tokens included
 */
export function mayResend({resend}: Pick<Operation, 'resend'>, input: {has(member: string): boolean}): boolean {
  if (resend === undefined) return true
  return resend !== 'never' && input.has(resend.guard)
}
