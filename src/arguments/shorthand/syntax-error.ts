// What is wrong with a shorthand text, and where. Knows neither the option nor the model; hints are made elsewhere.
import {oneLine} from '../../text/one-line.js'
import {pointAt} from '../caret.js'

export type ShorthandProblem =
  /** `received` is a character, `EOF`, or `<none>` where a whole value was expected. */
  | {readonly kind: 'expected'; readonly expected: string; readonly received: string}
  | {readonly kind: 'duplicateKey'; readonly key: string; readonly nested: boolean}
  | {readonly kind: 'tooDeep'; readonly limit: number}

export class ShorthandSyntaxError extends Error {
  /**
   * @param offset in UTF-16 units from the start of the text
   * @param open the brackets that enclose the offset, outermost first
   */
  constructor(
    readonly problem: ShorthandProblem,
    readonly text: string,
    readonly offset: number,
    readonly open: readonly string[],
  ) {
    super(render(problem, pointAt(text, offset)))
  }
}

function render(problem: ShorthandProblem, location: string): string {
  if (problem.kind === 'expected') {
    return `Expected: '${problem.expected}', received: '${oneLine(problem.received)}' for input:\n${location}`
  }
  if (problem.kind === 'tooDeep') return `More than ${problem.limit} nested brackets for input:\n${location}`
  const message = `Second instance of key "${oneLine(problem.key)}" encountered for input:\n${location}`
  // Between braces a blank separates nothing, so the usual explanation would mislead.
  return problem.nested ? message : `${message}\nThis is often because there is a preceding "," instead of a space.`
}
