// --generate-cli-skeleton of an input, on stdout. Those with example values name the region that requests go to.
import type {SkeletonKind} from '../../arguments/operation-flags.js'
import {skeletonText} from '../../arguments/skeleton/skeleton-text.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {requestDestination} from '../session/local-simulator.js'
import {settingsOf} from '../session/settings-of.js'

type InputSkeleton = Exclude<SkeletonKind, 'output'>

/** @param typed members that were given beside the flag */
export async function printSkeleton(
  operation: Operation,
  typed: Structure,
  kind: InputSkeleton,
  runtime: Runtime,
): Promise<void> {
  await runtime.stdout.write(await skeletonText(operation, typed, kind, await homeOf(kind, runtime)))
}

/** The AWS CLI's own kinds hold no names of places, and need no settings. */
async function homeOf(kind: InputSkeleton, runtime: Runtime) {
  if (kind === 'input' || kind === 'yaml-input') return {}
  const {region} = await settingsOf(runtime, true)
  return requestDestination(region, runtime)
}
