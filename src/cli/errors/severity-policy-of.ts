// --strict and --ignore → how problems are judged.
import type {GlobalFlags} from '../../arguments/global-flags.js'
import type {SeverityPolicy} from '../../validation/severity-policy.js'

export async function severityPolicyOf({strict, ignore}: GlobalFlags): Promise<SeverityPolicy> {
  const ignored = ignore === undefined ? new Set<string>() : (await import('./ignored-codes.js')).ignoredCodes(ignore)
  return {strict: strict === true, ignored}
}
