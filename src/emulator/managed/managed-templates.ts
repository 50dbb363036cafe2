// The templates that every account has. Names, keys and bounds are the service's; documents and sentences are ours.
import {invalidRequest, notFound} from '../service-exception.js'

export interface ManagedTemplate {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly environments: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly document: string
}

export interface Parameter {
  readonly key: string
  readonly description: string
  readonly regex: string
  readonly example: string
  readonly optional: boolean
}

const USER: Parameter = {
  key: 'runAsUser',
  description: 'The user of the device that the handler runs as',
  regex: '(.){0,256}',
  example: 'user1',
  optional: true,
}
const PATH: Parameter = {
  key: 'pathToHandler',
  description: 'The folder of the handler on the device, where it is not the usual one',
  regex: '(.){0,4096}',
  example: '/opt/handlers',
  optional: true,
}

const required = (key: string, description: string, example: string): Parameter => ({
  key,
  description,
  regex: '(.){1,4096}',
  example,
  optional: false,
})
const packages = required('packages', 'Names of packages, separated by blanks', 'nginx curl')
const services = required('services', 'Names of services, separated by blanks', 'nginx sshd')

export const managedTemplates: readonly ManagedTemplate[] = [
  handled('AWS-Download-File', 'Downloads a file', 'download-file.sh', [
    required('downloadUrl', 'The URL of the file, or a placeholder for a presigned one', 'https://example.com/file'),
    required('filePath', 'Where the file is stored on the device', '/tmp/file'),
  ]),
  handled('AWS-Install-Application', 'Installs packages', 'install-packages.sh', [packages]),
  handled('AWS-Reboot', 'Restarts the device', 'reboot.sh', []),
  handled('AWS-Remove-Application', 'Removes packages', 'remove-packages.sh', [packages]),
  handled('AWS-Restart-Application', 'Restarts services', 'restart-services.sh', [services]),
  runCommand(),
  handled('AWS-Start-Application', 'Starts services', 'start-services.sh', [services]),
  handled('AWS-Stop-Application', 'Stops services', 'stop-services.sh', [services]),
]

/** @param version the only one there is when absent */
export function findManagedTemplate(name: string, version?: string): ManagedTemplate {
  const found = managedTemplates.find((one) => one.name === name && one.version === (version ?? one.version))
  if (!found) throw notFound(`Managed job template ${name} cannot be found.`)
  return found
}

/** Keys that are optional and not given leave nothing behind. */
export function fillDocument(template: ManagedTemplate, values: Readonly<Record<string, string>>): string {
  const {name, parameters, document} = template
  const unknown = Object.keys(values).find((key) => !parameters.some((parameter) => parameter.key === key))
  if (unknown !== undefined) throw invalidRequest(`Document parameter ${unknown} is not a parameter of ${name}.`)
  return parameters.reduce((text, {key, regex, optional}) => {
    const value = values[key]
    if (value === undefined && !optional) throw invalidRequest(`Document parameter ${key} is required by ${name}.`)
    if (value !== undefined && !new RegExp(`^(?:${regex})$`, 'us').test(value)) {
      throw invalidRequest(`Document parameter ${key} does not satisfy ${regex}.`)
    }
    return text.replaceAll(placeholder(key), () => JSON.stringify(value ?? '').slice(1, -1))
  }, document)
}

function placeholder(key: string): string {
  return '${aws:iot:parameter:' + key + '}'
}

function handled(name: string, description: string, handler: string, own: readonly Parameter[]): ManagedTemplate {
  const args = own.map(({key}) => placeholder(key))
  const input = {handler, ...(args.length > 0 && {args}), path: placeholder(PATH.key)}
  return template(name, description, [...own, USER, PATH], {name: description, type: 'runHandler', input})
}

function runCommand(): ManagedTemplate {
  const command = required('command', 'The command, its words separated by commas', 'ls,-l')
  const input = {command: placeholder(command.key)}
  const action = {name: 'Run a command', type: 'runCommand', input}
  return template('AWS-Run-Command', 'Runs a command', [command, USER], action)
}

function template(
  name: string,
  description: string,
  parameters: readonly Parameter[],
  action: object,
): ManagedTemplate {
  const document = {version: '1.0', steps: [{action: {...action, runAsUser: placeholder(USER.key)}}]}
  return {name, version: '1.0', description, environments: ['LINUX'], parameters, document: JSON.stringify(document)}
}
