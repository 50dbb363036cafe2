// Members that name a resource by its ARN, though the model takes any text.

import {textAt} from '../../members/shaped.js'
import {parseArn} from '../../model/arn.js'
import {problemAt, type Rule} from '../rule.js'
import {arnFault, type WantedArn} from '../values/arn-fault.js'
import {nothingFound} from '../values/nothing-found.js'
import {checkRegionMismatch} from '../values/region-mismatch.js'

interface Wanted {
  readonly article: string
  readonly accepts: (text: string) => boolean
  readonly parts?: WantedArn
}

const WANTED = {
  jobArn: {
    article: 'the ARN of a job',
    accepts: (text: string) => parseArn(text)?.type === 'job',
    parts: {service: 'iot', types: ['job']},
  },
  resourceArn: {article: 'an ARN', accepts: (text: string) => text.startsWith('arn:')},
  targetArn: {article: 'an ARN', accepts: (text: string) => text.startsWith('arn:')},
  commandArn: {
    article: 'the ARN of a command',
    accepts: (text: string) => parseArn(text)?.type === 'command',
    parts: {service: 'iot', types: ['command']},
  },
} as const satisfies Readonly<Record<string, Wanted>>
const MEMBERS = Object.keys(WANTED) as readonly (keyof typeof WANTED)[]

export const checkResourceArns: Rule = ({input, context}) =>
  MEMBERS.flatMap((member) => {
    const {article, accepts, parts}: Wanted = WANTED[member]
    const value = textAt(input, member)
    if (value === undefined) return []
    if (!accepts(value))
      return [
        problemAt('E344', [member], {
          value,
          expected: {article},
          fix: parts ? arnFault(value, parts) : nothingFound(value),
        }),
      ]
    const arn = parseArn(value)
    return (arn && checkRegionMismatch(value, arn, context, [member])) ?? []
  })
