// The text of --query → a query that can be evaluated; whatever the text alone can tell is refused before a request.

import {CliError, OtherError, UsageError} from '../../errors/cli-error.js'
import {didYouMean} from '../../errors/words.js'
import type {StructureShape} from '../../model/vocabulary.js'
import {nearest} from '../../text/nearest.js'
import {pastedHint} from '../../text/pasted-characters.js'
import type {Value} from '../../value/value.js'
import {checkCall, signatures} from './functions/signatures.js'
import {evaluate} from './interpreter.js'
import {tokenize} from './lexer.js'
import {unreadableHint} from './literal-hints.js'
import {missingMembers} from './missing-members.js'
import type {Node} from './node.js'
import {parse} from './parser.js'
import {isRowByRow} from './row-by-row.js'
import {explainSyntaxError, QuerySyntaxError} from './syntax-error.js'
import {type Wanted, wantedBy} from './wanted.js'

export interface Query {
  readonly expression: string
  /** @throws OtherError where a function meets a value that it does not take */
  evaluate(value: Value): Value
  /** What of a value it looks at. */
  readonly wanted: Wanted
  /** Whether the pages of a listing can be asked one by one. */
  rowByRow(listName: string): boolean
  /** The members it names that no answer has, a sentence each. */
  missingIn(answer: StructureShape): readonly string[]
}

/** @throws UsageError with the reason and a caret under the place */
export function compileQuery(expression: string): Query {
  const node = compile(expression)
  return {
    expression,
    evaluate: (value) => run(node, value),
    get wanted() {
      return wantedBy(node)
    },
    rowByRow: (listName) => isRowByRow(node, listName),
    missingIn: (answer) => missingMembers(node, answer),
  }
}

function compile(expression: string): Node {
  if (expression === '') throw badQuery(expression, 'Invalid JMESPath expression: cannot be empty.')
  try {
    return parse(tokenize(expression), checkCall)
  } catch (error) {
    if (error instanceof QuerySyntaxError)
      throw badQuery(expression, error.parts.reason, explainSyntaxError(error.parts, expression).split('\n'))
    throw error
  }
}

function run(node: Node, value: Value): Value {
  try {
    return evaluate(node, value)
  } catch (error) {
    if (error instanceof CliError) throw error
    // Queries can repeat a value until it no longer fits: lists in lists, or a text joined with itself.
    if (error instanceof RangeError) throw new OtherError('Query', 'The query makes a value too large or too deep')
    throw error
  }
}

const badQuery = (expression: string, reason: string, [first = '', ...more]: readonly string[] = [reason]) =>
  new UsageError([`Bad value for --query ${expression}: ${first}`, ...more], {hints: hintsFor(expression, reason)})

/** The names of functions are known, so that one that is mistyped can be reported. */
function hintsFor(expression: string, reason: string): string[] {
  const [, name] = /^Unknown function: (\w+)\(\)/.exec(reason) ?? []
  if (name === undefined) {
    const known = pastedHint(expression, 0) ?? unreadableHint(reason)
    return [known ?? 'A query is written like jobs[].jobId or job.status, in quotes for the shell']
  }
  const names = Object.keys(signatures)
  const near = nearest(name, names)
  return [near === undefined ? `Functions are ${names.join(', ')}` : didYouMean(`${near}()`)]
}
