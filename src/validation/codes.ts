// The table of all codes. Codes are stable: a code is never given to another rule. The letter is the severity.
import {bounds} from './codes/bounds.js'
import {document} from './codes/document.js'
import {execution} from './codes/execution.js'
import {file} from './codes/file.js'
import {placeholder} from './codes/placeholder.js'
import {policy} from './codes/policy.js'
import {rollout} from './codes/rollout.js'
import {schedule} from './codes/schedule.js'
import {shape} from './codes/shape.js'
import {target} from './codes/target.js'
import {template} from './codes/template.js'

export const codes = {
  ...shape,
  ...file,
  ...bounds,
  ...document,
  ...placeholder,
  ...target,
  ...rollout,
  ...schedule,
  ...template,
  ...execution,
  ...policy,
} as const

export type ProblemCode = keyof typeof codes

export function severityOf(code: ProblemCode): 'error' | 'warning' | 'note' {
  if (code.startsWith('E')) return 'error'
  return code.startsWith('W') ? 'warning' : 'note'
}

export const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(codes, text)
