// `--output view` for a command file. What draws it is loaded when it is asked for.
import type {View} from '../../cli/print/print-answer.js'

export const view: View = async (operation, answers, runtime) =>
  (await import('./print-view.js')).printView(operation, answers, runtime)
