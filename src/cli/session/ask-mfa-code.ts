// The code of an MFA device, from the user. It is asked for before a live view opens; once one has the terminal, the user is
// told how to go on.
import {connectionFlags} from '../../arguments/connection-flags.js'
import {OtherError} from '../../errors/cli-error.js'
import type {Runtime} from '../runtime/runtime.js'

/** @throws OtherError | Interrupted */
export async function askMfaCode(serial: string, runtime: Runtime): Promise<string> {
  const {askSecret} = await import('../runtime/ask-secret.js')
  const code = await askSecret(`Enter MFA code for ${serial}: `, runtime)
  if (code !== undefined) return code
  throw new OtherError(
    'CredentialRetrievalError',
    `The credentials have expired, and new ones need a code of the MFA device ${serial}`,
    {
      hints: [
        'The code cannot be typed while keys are read for something else on this terminal',
        `Run iotjobs whoami${connectionFlags(runtime.globals)}, type the code there, and run this command again`,
      ],
    },
  )
}
