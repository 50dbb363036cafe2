// --diff and --if-unmodified-since of update-job. What they do is loaded when one of them is given.
import type {Extension} from '../../cli/operation/extension.js'
import {DIFF, diffFlags} from './diff-flags.js'

export const diffExtension: Extension = {
  flags: diffFlags,
  output: {flag: DIFF, formats: ['markdown']},
  open: async (call) => (await import('./diff-behavior.js')).diffBehavior(call),
}
