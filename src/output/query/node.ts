// What a query means: the tree that the parser builds and the interpreter walks.
import type {Value} from '../../value/value.js'

export type Comparator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'

export type Node =
  | {readonly kind: 'current'}
  | {readonly kind: 'field'; readonly name: string}
  | {readonly kind: 'literal'; readonly value: Value}
  | {readonly kind: 'index'; readonly index: number}
  | SliceNode
  /** Each step is evaluated on what the step before gave. */
  | ChainNode
  | {readonly kind: 'project'; readonly over: Node; readonly each: Node}
  | {readonly kind: 'projectValues'; readonly over: Node; readonly each: Node}
  | {readonly kind: 'filter'; readonly over: Node; readonly each: Node; readonly condition: Node}
  | {readonly kind: 'flatten'; readonly of: Node}
  | {readonly kind: 'compare'; readonly comparator: Comparator; readonly left: Node; readonly right: Node}
  | {readonly kind: 'or' | 'and'; readonly left: Node; readonly right: Node}
  | {readonly kind: 'not'; readonly of: Node}
  | {readonly kind: 'list'; readonly items: readonly Node[]}
  | {readonly kind: 'hash'; readonly entries: readonly (readonly [string, Node])[]}
  | {readonly kind: 'call'; readonly name: string; readonly args: readonly Node[]}
  /** An expression that a function evaluates itself: `&jobId`. */
  | {readonly kind: 'expression'; readonly of: Node}

export interface SliceNode {
  readonly kind: 'slice'
  readonly start: number | undefined
  readonly stop: number | undefined
  readonly step: number | undefined
}

export interface ChainNode {
  readonly kind: 'chain'
  readonly steps: readonly Node[]
  /** A value with indexes behind it: `a[0][1]`. */
  readonly indexed?: true
}
