// The version of this program, which the bundle puts in; run from its sources it has none.
declare const IOTJOBS_VERSION: string | undefined

export const version = typeof IOTJOBS_VERSION === 'undefined' ? 'dev' : IOTJOBS_VERSION
