// A syntax error → what to write instead. The first rule that recognises the mistake speaks; the order is from the
// particular to the general.
import type {Shape} from '../../model/vocabulary.js'
import {pastedHint} from '../../text/pasted-characters.js'
import {bracketRules} from './hints/brackets.js'
import {errorContext, type Rule} from './hints/error-context.js'
import {pairRules} from './hints/pairs.js'
import {valueRules} from './hints/values.js'
import type {ShorthandSyntaxError} from './syntax-error.js'

const RULES: readonly Rule[] = [
  ({text, offset}) => pastedHint(text, offset),
  ...pairRules,
  ...bracketRules,
  ...valueRules,
]

/** @param shape of the value that the text was to give */
export function shorthandHints(error: ShorthandSyntaxError, shape: Shape): string[] {
  const context = errorContext(error, shape)
  for (const rule of RULES) {
    const hint = rule(context)
    if (hint !== undefined) return [hint]
  }
  return []
}
