// The line that stays where a question was: what was asked, and what was answered.
import {parseArn} from '../model/arn.js'
import type {Question} from './question.js'

const LONGEST = 60

export const answerLine = (question: Question, answer: string): string => `✔ ${answerText(question, answer)}`

/** The question with its answer, in columns. */
export const answerText = (question: Question, answer: string): string =>
  `${question.title.padEnd(30)}  ${shownAnswer(question, answer)}`

/** In the words of the choice that was taken; documents are cut, since they may be long. */
function shownAnswer({choices, many, empty = 'none'}: Question, answer: string): string {
  if (answer === '') return empty
  if (many) return answer.split(/\s+/).map(targetText).join(', ')
  const arn = parseArn(answer)
  const template = arn?.type === 'jobtemplate' ? arn.name : undefined
  const text = (template ?? choices?.find(({value}) => value === answer)?.label ?? answer).replace(/\s+/g, ' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

/** `group doors` for its ARN. */
export function targetText(text: string): string {
  const arn = parseArn(text)
  if (arn?.type === 'thing') return `thing ${arn.name}`
  return arn?.type === 'thinggroup' ? `group ${arn.name}` : text
}
