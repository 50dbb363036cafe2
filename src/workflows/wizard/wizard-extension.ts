// --wizard of an operation. The wizard itself is loaded when it is asked for.
import type {Extension} from '../../cli/operation/extension.js'
import {WIZARD, wizardFlag} from './wizard-flag.js'

export const wizardExtension: Extension = {
  flags: [wizardFlag],
  offer: {flag: WIZARD, question: 'Continue in the wizard?'},
  open: async ({operation, runtime}) => ({
    insteadOfChecking: async (input) => (await import('./run-wizard.js')).runWizard(operation, input, {}, runtime),
  }),
}
