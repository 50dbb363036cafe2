// --generate-cli-skeleton: which skeleton is meant, as text. Each is loaded only when it is asked for.
import type {Operation} from '../../model/vocabulary.js'
import type {ExampleDestination} from '../../schema/example-destination.js'
import {printJson} from '../../value/json/json-print.js'
import type {Structure} from '../../value/value.js'
import type {SkeletonKind} from '../operation-flags.js'

/**
 * @param filled members that were typed beside the flag
 * @param home where requests go, as far as that is known
 */
export async function skeletonText(
  operation: Operation,
  filled: Structure,
  kind: Exclude<SkeletonKind, 'output'>,
  home: ExampleDestination = {},
): Promise<string> {
  switch (kind) {
    case 'input':
      return json((await import('./input-skeleton.js')).inputSkeleton(operation, filled))
    case 'yaml-input':
      return (await import('./yaml-skeleton.js')).yamlSkeleton(operation, filled)
    case 'minimal':
      return json((await import('./minimal-skeleton.js')).minimalSkeleton(operation, filled, home))
    case 'annotated':
      return (await import('./annotated-skeleton.js')).annotatedSkeleton(operation, filled, home)
  }
}

const json = (input: Structure): string => `${printJson(input, 4)}\n`
