// Members that name a resource by its ARN, though the model takes any text.
import {parseArn} from '../arn.js'
import {problem} from '../problem.js'
import {type Rule, textAt} from '../rule.js'

interface Wanted {
  readonly article: string
  readonly accepts: (text: string) => boolean
}

const WANTED: Readonly<Record<string, Wanted>> = {
  jobArn: {article: 'the ARN of a job', accepts: (text) => parseArn(text)?.type === 'job'},
  resourceArn: {article: 'an ARN', accepts: (text) => text.startsWith('arn:')},
  targetArn: {article: 'an ARN', accepts: (text) => text.startsWith('arn:')},
  commandArn: {article: 'the ARN of a command', accepts: (text) => parseArn(text)?.type === 'command'},
}

export const checkResourceArns: Rule = ({input}) =>
  Object.entries(WANTED).flatMap(([member, {article, accepts}]) => {
    const value = textAt(input, member)
    return value === undefined || accepts(value) ? [] : [problem('E344', [member], {value, expected: {article}})]
  })
