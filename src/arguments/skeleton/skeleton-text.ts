// --generate-cli-skeleton: which skeleton is meant, as text. Each is loaded only when it is asked for.
import type {Operation} from '../../model/vocabulary.js'
import {printJson} from '../../value/json-print.js'
import type {Structure} from '../../value/value.js'
import type {SkeletonKind} from '../operation-flags.js'

/** @param filled members that were typed beside the flag */
export async function skeletonText(
  operation: Operation,
  filled: Structure,
  kind: Exclude<SkeletonKind, 'output'>,
): Promise<string> {
  switch (kind) {
    case 'input':
      return json((await import('./input-skeleton.js')).inputSkeleton(operation, filled))
    case 'yaml-input':
      return (await import('./yaml-skeleton.js')).yamlSkeleton(operation, filled)
    case 'minimal':
      return json((await import('./minimal-skeleton.js')).minimalSkeleton(operation, filled))
    case 'annotated':
      return (await import('./annotated-skeleton.js')).annotatedSkeleton(operation, filled)
  }
}

const json = (input: Structure): string => `${printJson(input, 4)}\n`
