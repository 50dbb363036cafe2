// The names of resources, as text and in parts: `arn:aws:iot:us-east-1:123456789012:thing/door-1`.

export interface Arn {
  /** `aws`, `aws-cn`… */
  readonly partition: string
  readonly service: string
  readonly region: string
  /** Empty for what AWS owns, such as managed templates. */
  readonly account: string
  /** `thing`, `thinggroup`, `job`, `jobtemplate`… */
  readonly type: string
  readonly name: string
}

const ARN = /^arn:(aws[a-z0-9-]*):([a-z0-9-]*):([a-z0-9-]*):(\d{12}|):([a-z-]+)\/([!-~]+)$/

export function parseArn(text: string): Arn | undefined {
  const [, partition, service, region, account, type, name] = ARN.exec(text) ?? []
  if (partition === undefined || service === undefined || region === undefined || account === undefined)
    return undefined
  return type === undefined || name === undefined ? undefined : {partition, service, region, account, type, name}
}

export const arnText = ({partition, service, region, account, type, name}: Arn): string =>
  `arn:${partition}:${service}:${region}:${account}:${type}/${name}`

// Of targets that a service has named, in whatever partition or account: no name of a thing or group holds a slash.
export const isGroupArn = (arn: string): boolean => arn.includes(':thinggroup/')

/** The name of the thing or group: all behind the type, so that a name that nothing can have is not read as one that is there. */
export const nameInArn = (arn: string): string => arn.slice(arn.indexOf('/') + 1)
