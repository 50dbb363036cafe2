// What the tests of prune ask for: every completed job, and the settings to ask a server of their own.

export const OPTIONS = {
  olderThan: 1,
  names: [],
  keep: 0,
  statuses: ['COMPLETED' as const],
  tags: [],
  force: false,
  expect: undefined,
}
export const KEYS = {AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1'}
