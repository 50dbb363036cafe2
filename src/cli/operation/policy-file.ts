// Which policy holds, if any. Apart from what reads it, since most commands have none.
import type {Runtime} from '../runtime/runtime.js'

export const policyFile = ({globals, env}: Pick<Runtime, 'globals' | 'env'>): string | undefined =>
  globals.policy ?? (env.IOTJOBS_POLICY || undefined)
