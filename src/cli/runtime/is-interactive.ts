// Whether the user can be asked: both ends are terminals, and neither a flag nor the environment forbids it.
import type {Runtime} from './runtime.js'

type RuntimePart = Pick<Runtime, 'globals' | 'env' | 'stdinIsTTY' | 'stderr'>

export function isInteractive({globals, env, stdinIsTTY, stderr}: RuntimePart): boolean {
  return !globals.noInput && env.IOTJOBS_NO_INPUT !== '1' && stdinIsTTY && stderr.isTTY
}
