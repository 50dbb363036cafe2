// The ARNs that Jobs requests name: `arn:aws:iot:us-east-1:123456789012:thing/door-1`.

export interface Arn {
  readonly service: string
  readonly region: string
  /** Empty for what AWS owns, such as managed templates. */
  readonly account: string
  /** `thing`, `thinggroup`, `job`, `jobtemplate`… */
  readonly type: string
  readonly name: string
}

const ARN = /^arn:aws[a-z0-9-]*:([a-z0-9-]*):([a-z0-9-]*):(\d{12}|):([a-z-]+)\/([!-~]+)$/

export function parseArn(text: string): Arn | undefined {
  const [, service, region, account, type, name] = ARN.exec(text) ?? []
  if (service === undefined || region === undefined || account === undefined) return undefined
  return type === undefined || name === undefined ? undefined : {service, region, account, type, name}
}
