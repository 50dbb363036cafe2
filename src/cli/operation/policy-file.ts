// Which policy holds, if any. Apart from what reads it, since most commands have none.
import type {Operation} from '../../model/vocabulary.js'
import type {Runtime} from '../runtime/runtime.js'

export const policyFile = ({globals, env}: Pick<Runtime, 'globals' | 'env'>): string | undefined =>
  globals.policy ?? (env.IOTJOBS_POLICY || undefined)

/** A policy has rules for what makes or changes a job; how anything else is sent is none of its business. */
export const hasPolicyRules = ({name}: Pick<Operation, 'name'>): boolean => RULED.includes(name)

const RULED: readonly string[] = ['CreateJob', 'UpdateJob', 'CreateJobTemplate']
