// Whether the user can be asked: both ends are terminals, and neither a flag nor the environment forbids it.
import type {Runtime} from './runtime.js'

type Surroundings = Pick<Runtime, 'globals' | 'env' | 'stdinIsTTY' | 'stderr'>

export function canAsk({globals, env, stdinIsTTY, stderr}: Surroundings): boolean {
  return !globals.noInput && env.IOTJOBS_NO_INPUT !== '1' && stdinIsTTY && stderr.isTTY
}
