// Whether a request may be sent again after an unknown outcome. Plain data from the rows; knows nothing of how it is sent.
import type {Operation} from './vocabulary.js'

/** @param input what is sent, tokens included */
export function mayResend({resend}: Pick<Operation, 'resend'>, input: {has(member: string): boolean}): boolean {
  if (resend === undefined) return true
  return resend !== 'never' && input.has(resend.guard)
}
