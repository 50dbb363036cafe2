// --from-job of create-job: everything of another job that can be had again. What it does is loaded when it is given.
import type {Extension} from '../../cli/operation/extension.js'
import {fromJobFlag} from './from-job-flag.js'

export const fromJobExtension: Extension = {
  flags: [fromJobFlag],
  open: async (call) => (await import('./from-job-behavior.js')).fromJobBehavior(call),
}
