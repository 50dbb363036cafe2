// Problem → words. The only place that words problems for the command line; JSON notation and JSON's names of types.
import {printJson} from '../value/json/json-print.js'
import {pathText} from '../value/path.js'
import type {Value} from '../value/value.js'
import {codes} from './codes.js'
import type {Facts, Problem} from './problem.js'

export interface ProblemText {
  /** What is wrong, as the sentence that follows the place: `5000 is above the maximum, 1000`. */
  readonly headline: string
  readonly path: string
  /** What to do. */
  readonly fix: string
  /** That others of the kind are not listed; empty where there are none. */
  readonly more: string
}

export function problemText(problem: Problem): ProblemText {
  const {message, fix} = codes[problem.code]
  return {
    more: problem.more === undefined ? '' : `and ${problem.more} more like this`,
    headline: fill(message, problem),
    path: wholeFile(problem)
      ? '(file)'
      : (pathText(problem.path) || '(request)') + (problem.atKey && problem.code !== 'E102' ? ' (key)' : ''),
    fix: problem.fix ?? fix,
  }
}

/** What cannot be read is not a request yet. */
const wholeFile = ({code}: Problem) => code === 'E110' || code === 'E111'

function fill(sentence: string, problem: Problem): string {
  const figure = (name: string) =>
    name === 'value' ? valueText(problem.value ?? null) : factText(problem.expected[name])
  const isAbsent = (clause: string) => [...clause.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => figure(name) === '')
  return sentence
    .replace(/\[([^\]]*)\]/g, (_, clause: string) => (isAbsent(clause) ? '' : clause))
    .replace(/\{(\w+)\}/g, (_, name: string) => figure(name))
}

/** What is wrong, what to do, and how many others there are. */
export function problemLines(problem: Problem): readonly string[] {
  const {headline, path, fix, more} = problemText(problem)
  return [`${problem.code} ${path}: ${headline}`, `     ${fix}`, ...(more === '' ? [] : [`     ${more}`])]
}

/** Longer texts are cut: the place says where the whole of it stands. */
const LONGEST = 80

function valueText(value: Value): string {
  const text = printJson(value)
  return text.startsWith('"') ? cut(text, '…"') : cut(text, '…')
}

function factText(fact: Facts[string] | undefined): string {
  if (typeof fact === 'object') return fact.join(', ')
  return fact === undefined ? '' : cut(String(fact), '…')
}

function cut(text: string, ending: string): string {
  if (text.length <= LONGEST) return text
  return [...text].slice(0, LONGEST - ending.length).join('') + ending
}
