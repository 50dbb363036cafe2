// The command that lists resources of the kind that a service did not find. The kind is read from the service's message,
// else from the operation; nothing is asked for it.
import type {RefusedRequest} from '../../../errors/cli-error.js'

/** The connection flags: ` --region eu-west-1`. */
export interface Connections {
  readonly iotjobs: string
  readonly aws: string
}

interface Kind {
  /** How services and ARNs name it. */
  readonly named: RegExp
  aws(connections: Connections): string
  /** What to say of the local simulator. */
  local(connections: Connections): string
}

const FLEET = ({iotjobs}: Connections) => `To list them: iotjobs local fleet list${iotjobs}`
const ours = (named: RegExp, command: string): Kind => ({
  named,
  aws: ({iotjobs}) => `To list them: iotjobs ${command}${iotjobs}`,
  local: ({iotjobs}) => `To list them: iotjobs ${command}${iotjobs}`,
})
const theirs = (named: RegExp, commands: readonly string[], local: Kind['local']): Kind => ({
  named,
  aws: ({aws}) => `To list them: ${commands.map((command) => `aws iot ${command}${aws}`).join(' and ')}`,
  local,
})

const MANAGED = ours(/\bmanaged (?:job ?)?template\b/i, 'list-managed-job-templates')
const TEMPLATE = ours(/\bjob ?template\b/i, 'list-job-templates')
const EXECUTION = ours(/\b(?:job ?)?execution\b/i, 'list-job-executions-for-thing --thing-name NAME')
const DOCUMENT: Kind = {
  named: /\bjob ?document ?source\b/i,
  aws: () => 'Is the object there, and may AWS IoT read it?',
  local: () => 'Put the document into that place, or give it itself, with --document file://NAME',
}
const JOB = ours(/\bjob\b/i, 'list-jobs')
const GROUP = theirs(/\bthing ?group\b/i, ['list-thing-groups'], FLEET)
const THING = theirs(/\bthing\b/i, ['list-things'], FLEET)
const TARGET = theirs(/\btarget\b/i, ['list-things', 'list-thing-groups'], FLEET)
const PACKAGE = theirs(/\bpackage\b/i, ['list-packages'], () => 'The local simulator has no software packages')
const COMMAND = theirs(/\bcommand\b/i, ['list-commands'], () => 'The local simulator has no commands')

/** Of two at one place in a message the first counts: a job template is not a job. */
const KINDS: readonly Kind[] = [MANAGED, TEMPLATE, EXECUTION, DOCUMENT, JOB, GROUP, THING, TARGET, PACKAGE, COMMAND]

/** @param message names the kind before the name: `Thing group line-b cannot be found` */
export function listCommandHint(
  operation: RefusedRequest['operation'],
  message: string,
  local: boolean,
  connections: Connections,
): string {
  return (kindNamed(message) ?? kindOf(operation))[local ? 'local' : 'aws'](connections)
}

function kindNamed(message: string): Kind | undefined {
  const positions = KINDS.map(({named}) => message.search(named))
  const first = Math.min(...positions.filter((position) => position >= 0))
  return KINDS[positions.indexOf(first)]
}

function kindOf({name, service}: RefusedRequest['operation']): Kind {
  if (name.includes('ManagedJobTemplate')) return MANAGED
  if (name.includes('JobTemplate')) return TEMPLATE
  if (name === 'ListJobExecutionsForThing' || name.includes('PendingJobExecution')) return THING
  return service === 'iot-jobs-data' || name.endsWith('JobExecution') ? EXECUTION : JOB
}
