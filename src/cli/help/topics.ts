// The topics of commands: what each is about, how to begin, and which commands belong to it. Data, and pure functions over ids.
import {operationOf} from '../runtime/invocation.js'

export interface Topic {
  readonly summary: string
  readonly examples: readonly string[]
  /** How one of its commands is typed. */
  readonly usage: string
  readonly intro?: string
  /** Titles, each with the commands under it; a command belongs to the first that it matches. */
  readonly groups: readonly (readonly [title: string, ids: RegExp])[]
}

/** By id; `operations` are in no folder of their own, and a page of help. */
export const topics: Readonly<Record<string, Topic>> = {
  local: {
    summary: 'The local simulator of IoT Jobs: its things, its clock, its endpoint',
    examples: [
      'iotjobs local fleet create --things 20 --group fleet',
      "iotjobs create-job --local --job-id fw-1 --group fleet --document '{}'",
      'iotjobs watch fw-1 --local',
    ],
    usage: 'iotjobs local COMMAND',
    intro: 'With --local, any other command goes to it, too. It needs no AWS account.',
    groups: [
      ['COMMANDS', /^local:[^:]+$/],
      ['THINGS', /^local:fleet:/],
    ],
  },
  'local:fleet': {
    summary: 'The things of the local simulator',
    examples: ['iotjobs local fleet create --things 20 --group fleet', 'iotjobs local fleet list'],
    usage: 'iotjobs local fleet COMMAND',
    groups: [['COMMANDS', /^local:fleet:/]],
  },
  data: {
    summary: 'The device plane: what a device asks and reports',
    examples: [
      'iotjobs data get-pending-job-executions --thing-name thing-0001',
      "iotjobs data describe-job-execution --thing-name thing-0001 --job-id '$next'",
    ],
    usage: 'iotjobs data COMMAND',
    intro: 'As the AWS CLI spells it: iotjobs iot-jobs-data COMMAND',
    groups: [['COMMANDS', /^data:/]],
  },
  operations: {
    summary: 'The operations of IoT Jobs, named as in the AWS CLI',
    examples: ['iotjobs describe-job fw-2', 'iotjobs iot describe-job --job-id fw-2'],
    usage: 'iotjobs OPERATION',
    intro: 'With iot before it, a command line of the AWS CLI works unchanged.',
    groups: [
      ['JOBS', /^(?!data:|.*(?:execution|template)).*job/],
      ['EXECUTIONS', /^(?!data:).*execution/],
      ['TEMPLATES', /template/],
      ['DEVICES', /^data:/],
      ['OTHERS', /./],
    ],
  },
}

/** @returns the titles with their commands, in the order of the data */
export function commandsOf(topic: string, ids: readonly string[]): (readonly [title: string, ids: string[]])[] {
  const known = topic === 'operations' ? ids.filter((id) => operationOf(id) !== undefined) : ids
  const groups = topics[topic]?.groups ?? []
  const titleOf = (id: string) => groups.find(([, pattern]) => pattern.test(id))?.[0]
  return groups.map(([title]) => [title, known.filter((id) => titleOf(id) === title)] as const)
}
