// Targets by name, file and query of create-job. What they do is loaded when one of them is given.
import {inSection} from '../../arguments/operation-flags.js'
import type {Extension} from '../../cli/operation/extension.js'
import {targetFlags} from './target-flags.js'

export const targetExtension: Extension = {
  flags: inSection('TARGETS BY NAME, IN PLACE OF --targets', targetFlags),
  open: async (call) => (await import('./target-behavior.js')).targetBehavior(call),
}
