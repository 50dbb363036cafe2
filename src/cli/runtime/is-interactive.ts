// Whether there is somebody to ask: both ends are terminals, and nobody said that nobody is to be asked.
import type {Runtime} from './runtime.js'

type Surroundings = Pick<Runtime, 'globals' | 'env' | 'stdinIsTTY' | 'stderr'>

export function canAsk({globals, env, stdinIsTTY, stderr}: Surroundings): boolean {
  return !globals.noInput && env.IOTJOBS_NO_INPUT !== '1' && stdinIsTTY && stderr.isTTY
}
