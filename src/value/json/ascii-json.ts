// A JavaScript value as JSON in ASCII alone, as Python writes it: what is compared with, or read by, the AWS CLI.

export const asciiJson = (value: string | number | undefined): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
