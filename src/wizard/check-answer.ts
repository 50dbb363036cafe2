// An answer → what is wrong with it, by the same rules as everything else that is sent. Only what lies at the question's
// own places counts: the rest of the input is not there yet.
import {ConversionError} from '../arguments/shorthand/conversion-error.js'
import type {Operation} from '../model/vocabulary.js'
import type {ValidationContext} from '../validation/context.js'
import type {Problem} from '../validation/problem.js'
import {problemText} from '../validation/problem-text.js'
import {isError, validate} from '../validation/validate.js'
import {type Path, pathText} from '../value/path.js'
import type {Structure} from '../value/value.js'
import type {Question} from './question.js'

/** @param input the input without the answer */
export function checkAnswer(
  operation: Operation,
  {apply, owns, choices}: Question,
  input: Structure,
  answer: string,
  context: ValidationContext,
): string | undefined {
  if (choices && !choices.some(({value}) => value === answer))
    return `Choose one of ${choices.map(({value}) => value).join(', ')}`
  try {
    const problems = validate(operation, apply(input, answer), context)
    const own = problems.find((problem) => isError(problem) && owns.some((path) => isWithin(problem, path)))
    return own && inWords(sentence(own, owns), owns)
  } catch (error) {
    if (error instanceof ConversionError) return inWords(error.message, owns)
    throw error
  }
}

/** The question says what the answer is about: a path says it worse. */
function inWords(text: string, owns: readonly Path[]): string {
  const longest = owns.map(pathText).sort((left, right) => right.length - left.length)
  return longest.reduce(
    (shorter, path) =>
      shorter.replace(`${path}: is `, 'this is ').replace(`${path}: `, '').replace(`${path} takes`, 'This takes'),
    text,
  )
}

const isWithin = ({path}: Problem, outer: Path) => outer.every((step, index) => path[index] === step)

function sentence(problem: Problem, owns: readonly Path[]): string {
  // The question stands right above: to name the member and describe it again would say nothing new.
  const isMissing = owns.some((path) => path.length === problem.path.length && isWithin(problem, path))
  if (problem.code === 'E101' && isMissing) return 'E101: an answer is required'
  const {headline, fix} = problemText(problem)
  return `${problem.code}: ${headline}. ${fix}`
}
