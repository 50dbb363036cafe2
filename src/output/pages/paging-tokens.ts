// The two tokens of a listing: the service's `nextToken` on each page, and the command's own where a listing was cut.
import type {Structure} from '../../value/value.js'

/** Leads to the service's next page; of no use to a person, whose listing goes on by itself. */
export const SERVICE_TOKEN = 'nextToken'
/** On the last page of a listing that --max-items cut: what --starting-token takes. */
export const RESUME_TOKEN = 'NextToken'

export function withoutMembers(page: Structure, ...names: readonly string[]): Structure {
  return new Map([...page].filter(([name]) => !names.includes(name)))
}
