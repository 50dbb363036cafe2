// --start, --end, --zone and --window of create-job. What they do is loaded when one of them is given.
import {inSection} from '../../arguments/operation-flags.js'
import type {Extension} from '../../cli/operation/extension.js'
import {scheduleFlags} from './schedule-flags.js'

export const scheduleExtension: Extension = {
  flags: inSection('TIMES IN WORDS, IN PLACE OF --scheduling-config', scheduleFlags),
  open: async (call) => (await import('./schedule-behavior.js')).scheduleBehavior(call),
}
