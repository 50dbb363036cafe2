// What the local simulator cannot know: the commands and flags that help where it could not.

import {connectionFlags} from '../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import type {LocalService} from '../../emulator/local-service.js'
import {UnknownName} from '../../emulator/unknown/unknown-name.js'
import {UsageError} from '../../errors/cli-error.js'
import {didYouMean} from '../../errors/words.js'
import {linesBehind} from '../../text/one-line.js'

/** @returns the same error, or one with hints in its place */
export async function explainLocal(error: unknown, service: LocalService, globals: GlobalFlags): Promise<unknown> {
  if (!(error instanceof UnknownName)) return error
  const {suggestName} = await import('../../emulator/unknown/suggest-name.js')
  const near = await suggestName(service, error.kind, error.given)
  return new UsageError(linesBehind('', error), {
    cause: error,
    hints: [
      ...(near === undefined ? [] : [didYouMean(`"${near}"`)]),
      `iotjobs local fleet list${connectionFlags(globals)} lists the things`,
    ],
  })
}
