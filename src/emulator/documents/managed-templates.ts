// The templates that every account has. Names, keys and bounds are the service's, as validation knows them; documents and
// sentences are ours.
import {managedTemplates as knownTemplates} from '../../validation/managed-templates.js'
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

/** In our words, with an example of each. */
const PARAMETERS: Readonly<Record<string, readonly [description: string, example: string]>> = {
  runAsUser: ['The user of the device that the handler runs as', 'user1'],
  pathToHandler: ['The folder of the handler on the device, where it is not the usual one', '/opt/handlers'],
  downloadUrl: ['The URL of the file, or a placeholder for a presigned one', 'https://example.com/file'],
  filePath: ['Where the file is stored on the device', '/tmp/file'],
  packages: ['Names of packages, separated by spaces', 'nginx curl'],
  services: ['Names of services, separated by spaces', 'nginx sshd'],
  command: ['The command, its words separated by commas', 'ls,-l'],
}
const LONGEST = 4096

export const managedTemplates: readonly ManagedTemplate[] = [
  handled('AWS-Download-File', 'Downloads a file', 'download-file.sh'),
  handled('AWS-Install-Application', 'Installs packages', 'install-packages.sh'),
  handled('AWS-Reboot', 'Restarts the device', 'reboot.sh'),
  handled('AWS-Remove-Application', 'Removes packages', 'remove-packages.sh'),
  handled('AWS-Restart-Application', 'Restarts services', 'restart-services.sh'),
  runCommand(),
  handled('AWS-Start-Application', 'Starts services', 'start-services.sh'),
  handled('AWS-Stop-Application', 'Stops services', 'stop-services.sh'),
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

function handled(name: string, description: string, handler: string): ManagedTemplate {
  const args = knownTemplates[name]?.required.map(placeholder) ?? []
  const input = {handler, ...(args.length > 0 && {args}), path: placeholder('pathToHandler')}
  return template(name, description, {name: description, type: 'runHandler', input})
}

function runCommand(): ManagedTemplate {
  const action = {name: 'Run a command', type: 'runCommand', input: {command: placeholder('command')}}
  return template('AWS-Run-Command', 'Runs a command', action)
}

function template(name: string, description: string, action: object): ManagedTemplate {
  const {required = [], optional = {}} = knownTemplates[name] ?? {}
  const parameters = [
    ...required.map((key) => parameter(key, `(.){1,${LONGEST}}`, false)),
    ...Object.entries(optional).map(([key, max]) => parameter(key, `(.){0,${max}}`, true)),
  ]
  const document = {version: '1.0', steps: [{action: {...action, runAsUser: placeholder('runAsUser')}}]}
  return {name, version: '1.0', description, environments: ['LINUX'], parameters, document: JSON.stringify(document)}
}

function parameter(key: string, regex: string, optional: boolean): Parameter {
  const [description = '', example = ''] = PARAMETERS[key] ?? []
  return {key, description, regex, example, optional}
}
