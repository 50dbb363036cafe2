// Words that users know from other programs → the commands here that do the same. Data alone.

/** The first that the program has is suggested; what follows the command are its flags. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  jobs: ['list-jobs --output view'],
  job: ['describe-job fw-2 --output view'],
  ls: ['jobs', 'list-jobs --output view'],
  list: ['jobs', 'list-jobs --output view'],
  ps: ['jobs', 'list-jobs --output view'],
  status: ['jobs', 'describe-job fw-2 --output view'],
  get: ['describe-job fw-2 --output view'],
  show: ['describe-job fw-2 --output view'],
  info: ['describe-job fw-2 --output view'],
  describe: ['describe-job fw-2 --output view'],
  view: ['describe-job fw-2 --output view'],
  logs: ['failures'],
  log: ['failures'],
  errors: ['failures'],
  events: ['watch fw-2 --output ndjson'],
  tail: ['watch'],
  follow: ['watch'],
  monitor: ['watch'],
  top: ['watch'],
  pause: ['hold', 'update-job fw-2 --job-executions-rollout-config maximumPerMinute=1'],
  stop: ['cancel-job'],
  kill: ['cancel-job'],
  abort: ['cancel-job'],
  cancel: ['cancel-job'],
  unpause: ['resume'],
  continue: ['resume'],
  undo: ['rollback', 'wizard'],
  revert: ['rollback', 'wizard'],
  rerun: ['retry', 'wizard'],
  redo: ['retry', 'wizard'],
  rm: ['delete-job'],
  remove: ['delete-job'],
  delete: ['delete-job'],
  clean: ['prune --dry-run'],
  cleanup: ['prune --dry-run'],
  gc: ['prune --dry-run'],
  create: ['wizard', 'create-job'],
  new: ['wizard', 'create-job'],
  init: ['wizard', 'create-job'],
  run: ['wizard', 'create-job'],
  start: ['wizard', 'create-job'],
  deploy: ['wizard', 'create-job'],
  rollout: ['wizard', 'create-job'],
  submit: ['wizard', 'create-job'],
  edit: ['update-job fw-2 --wizard'],
  update: ['update-job fw-2 --wizard'],
  diff: ['update-job fw-2 --description NEW --diff'],
  plan: ['forecast', 'create-job --dry-run'],
  estimate: ['forecast', 'create-job --dry-run'],
  simulate: ['forecast', 'local status'],
  canary: ['stages', 'wizard'],
  waves: ['stages', 'wizard'],
  lint: ['validate'],
  check: ['validate'],
  test: ['validate'],
  doctor: ['why', 'executions'],
  debug: ['why', 'executions'],
  things: ['local fleet list', 'executions'],
  devices: ['local fleet list', 'executions'],
  fleet: ['local fleet list'],
  emulator: ['local status'],
  simulator: ['local status'],
  serve: ['local serve'],
  server: ['local serve'],
  templates: ['list-job-templates'],
  template: ['list-job-templates'],
  document: ['get-job-document fw-2'],
  tags: ['list-tags-for-resource'],
  audit: ['history'],
  identity: ['whoami'],
  account: ['whoami'],
  man: ['help'],
  version: ['--version'],
  '-V': ['--version'],
  '-v': ['--version'],
  '-version': ['--version'],
}

/** @param ids of all commands */
export function meantBy(word: string, ids: readonly string[]): string | undefined {
  const candidates = Object.hasOwn(MEANT, word) ? (MEANT[word] ?? []) : []
  return candidates.find((line) => isThere(line, ids))
}

const BUILT_IN = ['help', '--version']

function isThere(line: string, ids: readonly string[]): boolean {
  const words = line.split(' ')
  return BUILT_IN.includes(line) || words.some((_, index) => ids.includes(words.slice(0, index + 1).join(':')))
}

/** For the test that holds the table to the commands. */
export const familiarWords = Object.keys(MEANT)
