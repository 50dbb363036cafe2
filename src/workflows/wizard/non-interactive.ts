// A wizard without a terminal: what it can do is replay, and what it lacks is listed as options.

import {connectionFlags} from '../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import {operationFlags} from '../../arguments/operation-flags.js'
import {Interrupted, UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import type {ReopeningPrompter} from './reopening-prompter.js'
import {WIZARD} from './wizard-flag.js'

export function nonInteractive(operation: Operation, given: Structure, globals: GlobalFlags): UsageError {
  const required = operationFlags(operation).filter((flag) => flag.required && !given.has(flag.member ?? ''))
  const missing = [...required.map(({flag}) => flag), ...contentFlags(operation, given)]
  if (missing.length === 0) {
    return new UsageError('The wizard asks on a terminal, and this is not one; nothing required is missing', {
      hints: [`Leave out ${WIZARD}`],
    })
  }
  const connection = connectionFlags(globals)
  return new UsageError(
    `The wizard asks on a terminal, and this is not one. Give these options: ${missing.join(', ')}`,
    {
      hints: [
        `iotjobs ${operation.command}${connection} ${[...missing.map((flag) => `${flag.split(' or ')[0]} …`)].join(' ')}`,
        `Or replay answers: iotjobs wizard${connection} --replay FILE`,
      ],
    },
  )
}

/** What the table cannot mark as required, since one of several members is enough. */
function contentFlags({name}: Operation, given: Structure): string[] {
  if (name !== 'CreateJob') return given.size > 1 ? [] : ['--description or another setting']
  const has = ['document', 'documentSource', 'jobTemplateArn'].some((member) => given.has(member))
  return has ? [] : ['--document or --document-source or --job-template-arn']
}

export const noDecision = () =>
  new UsageError('All answers are given, but without a terminal the wizard cannot ask what to do with them', {
    hints: ['Add --yes to send, --dry-run to see the request, or --print json, yaml, command, powershell or aws'],
  })

export function requireAnswers(open: readonly {readonly id: string; readonly title: string}[], file: string): void {
  if (open.length === 0) return
  const names = open.map(({id, title}) => `${id} (${title})`).join(', ')
  throw new UsageError(`${file} lacks valid answers, and there is no terminal to ask on: ${names}`, {
    hints: ['Replay it on a terminal with --record FILE to complete it'],
  })
}

export const noPrompter: ReopeningPrompter = {
  keys: '',
  isAsking: () => false,
  close: () => undefined,
  ask: async () => {
    throw new Interrupted()
  },
  say: async () => undefined,
}
