// Things or groups that are not there → what can be done about it. Asks nothing.
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {nameFlag} from '../../text/name-command.js'

/** In the simulator they can be made; in AWS they can be listed by the AWS CLI. */
export function missingGroupHints(names: readonly string[], runtime: Pick<Runtime, 'globals' | 'env'>): string[] {
  const [name] = names
  if (!isLocal(runtime) || name === undefined) return ['To list them: aws iot list-thing-groups']
  return [`To create it in the local simulator: iotjobs local fleet create --things 3 ${nameFlag('--group', name)}`]
}
