// The checks of global flags that need neither files nor environment. They come before the command's own flags are read.
import type {GlobalFlags} from '../arguments/global-flags.js'
import {checkEndpointFlag} from './endpoint-url.js'
import {readTimeout} from './timeout.js'

export function checkGlobalValues(flags: GlobalFlags): void {
  checkEndpointFlag(flags.endpointUrl)
  readTimeout('read', flags.cliReadTimeout)
  readTimeout('connect', flags.cliConnectTimeout)
}
