// What is wrong with a text that should be the ARN of a certain resource: the first part that is not as it must be.
import {partitionOf} from '../../model/partition.js'
import {nearest} from '../../text/nearest.js'
import {nothingFound} from './nothing-found.js'

export interface WantedArn {
  readonly service: string
  /** `thing`, `thinggroup`. */
  readonly types: readonly string[]
  /** What stands between the type and the name. */
  readonly name?: RegExp
  /** Where no account owns it, or every account does. */
  readonly ofAws?: boolean
}

/** @returns a sentence; nothing where the text does not begin like an ARN, or all of its parts fit */
export function arnFault(text: string, wanted: WantedArn): string | undefined {
  const nothing = nothingFound(text)
  if (nothing !== undefined || !text.startsWith('arn:')) return nothing
  const [, partition = '', service = '', region = '', account = '', ...rest] = text.split(':')
  const resource = rest.join(':')
  return (
    partitionFault(partition, region) ??
    serviceFault(service, wanted) ??
    (region === '' ? 'Its region is missing: arn:aws:iot:REGION:ACCOUNT:…' : regionFault(region)) ??
    accountFault(account, wanted) ??
    resourceFault(resource, wanted)
  )
}

function partitionFault(partition: string, region: string): string | undefined {
  if (!/^aws[a-z0-9-]*$/.test(partition)) return `Its partition is "${partition}": write aws, aws-cn or aws-us-gov`
  const own = partitionOf(region).id
  return region !== '' && regionFault(region) === undefined && own !== partition
    ? `Its partition is "${partition}", but ${region} is in ${own}: write arn:${own}:…`
    : undefined
}

const serviceFault = (service: string, wanted: WantedArn) =>
  service === wanted.service ? undefined : `Its service is "${service}", not ${wanted.service}`

const regionFault = (region: string) =>
  /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region) ? undefined : `Its region, "${region}", is not one such as us-east-1`

function accountFault(account: string, {ofAws}: WantedArn): string | undefined {
  if (/^\d{12}$/.test(account) || (ofAws && account === '')) return undefined
  if (account === '') return 'Its account is missing: 12 digits between two colons'
  if (/^\d{4}-\d{4}-\d{4}$/.test(account)) return `Write its account without dashes: ${account.replaceAll('-', '')}`
  return `Its account, "${account}", is not 12 digits`
}

function resourceFault(resource: string, {types, name}: WantedArn): string | undefined {
  const [, type = '', separator = '', rest = ''] = /^([^/:]*)([/:]?)(.*)$/s.exec(resource) ?? []
  if (!types.includes(type)) return typeFault(type, types)
  if (separator !== '/') return `Write a slash behind ${type}: ${type}/${rest || 'NAME'}`
  if (rest === '') return `The name is missing: ${type}/NAME`
  const stray = name && [...rest].find((character) => !name.test(character))
  if (stray !== undefined)
    return `Its name, "${rest}", has a character that names do not have: ${JSON.stringify(stray)}`
  return name && !name.test(rest) ? `Its name, "${rest}", is too long` : undefined
}

function typeFault(type: string, types: readonly string[]): string {
  const near = nearest(type, types)
  const meant = near === undefined ? '' : `: did you mean ${near}?`
  return `Its type is "${type}", not ${types.join(' or ')}${meant}`
}
