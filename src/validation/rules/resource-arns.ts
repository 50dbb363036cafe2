// Members that name a resource by its ARN, though the model takes any text.
import {parseArn} from '../../model/arn.js'
import {arnFault, type WantedArn} from '../arn-fault.js'
import {problem} from '../problem.js'
import {checkRegionMismatch} from '../region-mismatch.js'
import {type Rule, textAt} from '../rule.js'

interface Wanted {
  readonly article: string
  readonly accepts: (text: string) => boolean
  readonly parts?: WantedArn
}

const WANTED: Readonly<Record<string, Wanted>> = {
  jobArn: {
    article: 'the ARN of a job',
    accepts: (text) => parseArn(text)?.type === 'job',
    parts: {service: 'iot', types: ['job']},
  },
  resourceArn: {article: 'an ARN', accepts: (text) => text.startsWith('arn:')},
  targetArn: {article: 'an ARN', accepts: (text) => text.startsWith('arn:')},
  commandArn: {
    article: 'the ARN of a command',
    accepts: (text) => parseArn(text)?.type === 'command',
    parts: {service: 'iot', types: ['command']},
  },
}

export const checkResourceArns: Rule = ({input, context}) =>
  Object.entries(WANTED).flatMap(([member, {article, accepts, parts}]) => {
    const value = textAt(input, member)
    if (value === undefined) return []
    if (!accepts(value))
      return [problem('E344', [member], {value, expected: {article}, fix: parts && arnFault(value, parts)})]
    const arn = parseArn(value)
    return (arn && checkRegionMismatch(value, arn, context, [member])) ?? []
  })
