// Where the local simulator is by default: here, so that what only checks an ARN loads no service.

/** The account is that of AWS's own documentation. */
export const SIMULATOR = {region: 'us-east-1', account: '123456789012'} as const
