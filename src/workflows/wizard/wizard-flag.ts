// The flag with which an operation asks for what is not given. Plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'

export const WIZARD = '--wizard'

export const wizardFlag: OperationFlag = {
  flag: WIZARD,
  kind: 'switch',
  doc: 'Ask for what is not given, one question at a time; nothing is sent before a review',
  standsFor: 'all',
}
