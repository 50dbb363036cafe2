// What the embedded service cannot know: the commands and flags that help where it could not.
import {UnknownName} from '../../emulator/unknown-name.js'
import {UsageError} from '../../errors/cli-error.js'

/** @returns the same error, or one with hints in its place */
export function explainLocal(error: unknown): unknown {
  if (!(error instanceof UnknownName)) return error
  return new UsageError(error.message, {cause: error, hints: ['iotjobs local fleet list shows what there is']})
}
