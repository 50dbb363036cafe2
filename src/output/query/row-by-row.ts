// Whether a query, asked of a listing's pages one by one, finds what it finds in the whole. Knows nothing of formats.
import type {Node} from './node.js'

type IsList = (node: Node) => boolean

/**
 * A query that only projects the list of a listing looks at one item at a time: `jobs[?status=='CANCELED'].jobId` does,
 * `jobs[0]` and `length(jobs)` do not.
 * @param listName the member that pages are made of
 */
export const isRowByRow = (node: Node, listName: string): boolean =>
  followsList(node, (candidate) => candidate.kind === 'field' && candidate.name === listName)

/** Whether the node, over a list in two parts, gives what it gives for the one part and then for the other. */
function followsList(node: Node, isList: IsList): boolean {
  switch (node.kind) {
    case 'flatten':
      return followsList(node.of, isList)
    case 'project':
    case 'filter':
      return followsList(node.over, isList)
    case 'chain':
      return stepsFollowList(node.steps, isList)
    default:
      return isList(node)
  }
}

/** Steps behind the first work on its results: `jobs[] | [?forceCanceled].jobId`. */
function stepsFollowList([first, ...rest]: readonly Node[], isList: IsList): boolean {
  if (!first || !followsList(first, isList)) return false
  return rest.every((step) => followsList(step, ({kind}) => kind === 'current'))
}
