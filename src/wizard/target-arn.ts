// What the ARN of a target says by itself.

export const isGroup = (arn: string): boolean => arn.includes(':thinggroup/')

/** The name of the thing or group. */
export const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)
