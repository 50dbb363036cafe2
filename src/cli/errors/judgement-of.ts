// --strict and --ignore → how problems are judged.
import type {GlobalFlags} from '../../arguments/global-flags.js'
import type {Judgement} from '../../validation/judge.js'

export async function judgementOf({strict, ignore}: GlobalFlags): Promise<Judgement> {
  const ignored = ignore === undefined ? new Set<string>() : (await import('./ignored-codes.js')).ignoredCodes(ignore)
  return {strict: strict === true, ignored}
}
