// A code of a problem → its page: what it means, why, and what to do.
import type {Code} from '../../validation/codes/code.js'
import {codes, type ProblemCode, severityOf} from '../../validation/codes.js'
import {isIgnorable} from '../../validation/severity-policy.js'
import type {Structure, Value} from '../../value/value.js'
import {type Page, titled} from './page.js'

export function explainCode(code: ProblemCode): Page {
  const {rule, title, explanation, fix, source}: Code = codes[code]
  const severity = severityOf(code)
  return {
    title: `${code}  ${title}`,
    intro: explanation,
    rows: titled({
      'What to do': fix,
      Severity: SEVERITIES[severity],
      Rule: rule,
      Source: source,
      Silence: isIgnorable(code) ? `--ignore ${code}` : undefined,
    }),
    data: dataOf({code, severity, rule, title, explanation, fix, source}),
  }
}

const SEVERITIES = {
  error: 'error: nothing is sent; --no-validate leaves the verdict to the service',
  warning: 'warning: the request is sent; --strict makes it an error',
  note: 'note: iotjobs validate and --dry-run show it',
} as const

const dataOf = (facts: Readonly<Record<string, Value>>): Structure => new Map(Object.entries(facts))
