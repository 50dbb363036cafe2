// Compares where credentials come from with the installed AWS CLI, on the table that the test has: whose keys sign the
// request, whether it fails, and whether we name everything that it names.
//
//   node --import tsx scripts/compare-credentials.mjs [--only TEXT]
//
// Every service is one stub on loopback. Cases in which we differ on purpose say so in the table.
import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {credentialCases, filled} = await import('../test/support/credential-cases.ts')
const {CredentialStub} = await import('../test/support/credential-stub.ts')

const {values: options} = parseArgs({options: {only: {type: 'string', default: ''}}})
const OURS = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const IOTJOBS = ['iotjobs', process.execPath, [OURS, 'describe-job']]
const AWS = ['aws', 'aws', ['iot', 'describe-job']]

/** Numbers of Python's errors, its own files, a word without its blank, commands that a user may not have, and the token of the stub. */
const STRANGE = /^\[Errno|\.py$|_getpass$|role_arnconfiguration|^aws configure$|^botocore\[crt\]$|container-token/

if (spawnSync('aws', ['--version']).status !== 0) {
  console.log('Skipped: the AWS CLI is not installed')
  process.exit(0)
}

const stub = new CredentialStub()
await stub.start()
const root = mkdtempSync(join(tmpdir(), 'compare-credentials-'))
let [differ, silent] = [0, 0]
for (const one of credentialCases.filter(({title}) => title.includes(options.only))) {
  const [ours, theirs] = [await run(one, ...IOTJOBS), await run(one, ...AWS)]
  const isSame = ours.identity === theirs.identity && (ours.exit === 0) === (theirs.exit === 0)
  const unsaid = ours.exit === 0 ? [] : namesIn(theirs.said).filter((name) => !ours.said.includes(name))
  if (!isSame) differ++
  if (unsaid.length > 0) silent++
  const mark = isSame ? (unsaid.length > 0 ? 'says less' : 'same') : one.aws === undefined ? 'DIFFERS' : 'differs'
  console.log(`${mark.padEnd(10)} ${one.title}: ${ending(ours)} / ${ending(theirs)}`)
  if (one.aws !== undefined) console.log(`           on purpose: aws ${one.aws}`)
  if (!isSame || unsaid.length > 0)
    console.log(`           not named: ${unsaid.join(', ')}\n${ours.said}${theirs.said}`)
}
for (const title of ['a role', 'a role of a role', 'a web identity of the environment']) {
  const one = credentialCases.find((each) => each.title === title)
  for (const [first, second] of [
    [IOTJOBS, AWS],
    [AWS, IOTJOBS],
  ]) {
    const home = mkdtempSync(join(root, 'home-'))
    await run(one, ...first, home)
    const {identity} = await run(one, ...second, home)
    const isShared = identity === 'ROLE' && stub.asked.every(({part}) => part === 'iot')
    if (!isShared) differ++
    console.log(`${isShared ? 'same' : 'DIFFERS'}       what ${first[0]} cached serves ${second[0]}: ${title}`)
  }
}
stub.stop()
rmSync(root, {recursive: true})
console.log(`${credentialCases.length} cases, ${differ} end differently, ${silent} name less`)

function ending({exit, identity}) {
  return identity ?? `exit ${exit}`
}

/** Variables, paths, ARNs, addresses, and what is quoted. */
function namesIn(text) {
  const found = text.matchAll(
    /\b[A-Z]+(?:_[A-Z]+)+\b|(?<![\w:/])\/[\w./-]+|arn:[\w:/.-]*\w|\[[\w .-]+\]|"([^"\n]+)"|\b[a-z]+(?:_[a-z]+)+\b/g,
  )
  const names = [...found].map(([whole, quoted]) => quoted ?? whole)
  return [...new Set(names)].filter((name) => !STRANGE.test(name))
}

/** @param home one that another run has left, for what it cached */
async function run(one, _name, program, words, home = mkdtempSync(join(root, 'home-'))) {
  const fill = (text) => filled(text, home, stub.url)
  const files = {...one.files, '.aws/config': one.config ?? '', '.aws/credentials': one.credentials ?? ''}
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), {recursive: true})
    writeFileSync(join(home, path), fill(text))
  }
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: stub.url,
    AWS_MAX_ATTEMPTS: '1',
    IOTJOBS_HISTORY: 'off',
    ...Object.fromEntries(Object.entries(one.env ?? {}).map(([name, value]) => [name, fill(value)])),
  }
  stub.reset(one.stub)
  const argv = [...words, '--job-id', 'j', '--region', 'eu-west-1', ...(one.argv ?? [])]
  const {exit, stderr} = await ended(program, argv, env)
  const said = stderr.replaceAll(home, '{home}').replaceAll(stub.url, '{url}')
  return {exit, said, identity: stub.identity}
}

function ended(program, argv, env) {
  return new Promise((done) => {
    const child = spawn(program, argv, {env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000})
    const chunks = []
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('close', (code) => done({exit: code ?? 1, stderr: Buffer.concat(chunks).toString()}))
  })
}
