// `credential_process` of a profile → credentials. The program runs without a shell, as the AWS CLI runs it; what it says or
// asks on the terminal is the user's to read and to answer.
import {spawn} from 'node:child_process'
import {notRetrieved} from '../not-retrieved.js'
import type {Credentials} from '../static-credentials.js'
import {splitCommand} from './split-command.js'

/** What a program may print at most; credentials are some hundred bytes. */
const MAX_BYTES = 1024 * 1024

/** @throws OtherError with the cause by its name; never with what stands in the command, which may be secret */
export async function processCredentials(
  command: string,
  profile: string,
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): Promise<Credentials> {
  const [program, ...parameters] = splitCommand(command) ?? []
  if (program === undefined) throw failed(profile, 'the command is empty, or a quote in it is not closed')
  return readCredentials(await run(program, parameters, profile, env), profile, now)
}

function run(
  program: string,
  parameters: readonly string[],
  profile: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {env: {...env}, stdio: ['inherit', 'pipe', 'inherit'], shell: false})
    // Completion, for one, ends without waiting for it.
    const end = () => child.kill()
    process.once('exit', end)
    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BYTES) return chunks.push(chunk)
      // One that floods may ignore SIGTERM, and what it has started may hold the pipe.
      child.kill('SIGKILL')
      child.stdout.destroy()
    })
    child.on('error', ({code}: NodeJS.ErrnoException) => reject(failed(profile, unstarted(code, program))))
    child.on('close', (exitCode, signal) => {
      process.off('exit', end)
      if (size > MAX_BYTES) reject(failed(profile, 'the program printed more than 1 MiB'))
      else if (exitCode !== 0) reject(failed(profile, ended(exitCode, signal)))
      else resolve(Buffer.concat(chunks).toString())
    })
  })
}

function unstarted(code: string | undefined, program: string): string {
  if (code === 'ENOENT') return `there is no program ${JSON.stringify(program)}`
  if (code === 'EACCES') return `${JSON.stringify(program)} may not be executed`
  return `the program could not be started (${code})`
}

const ended = (exitCode: number | null, signal: string | null) =>
  exitCode === null ? `the program was ended by ${signal}` : `the program ended with exit code ${exitCode}`

function readCredentials(text: string, profile: string, now: number): Credentials {
  const {Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration} = parsed(text, profile)
  if (Version !== 1) {
    throw failed(profile, `its output has the version ${JSON.stringify(Version)}; the only supported "Version" is 1`)
  }
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string') {
    const missing = typeof AccessKeyId === 'string' ? 'SecretAccessKey' : 'AccessKeyId'
    throw failed(profile, `its output has no ${missing}`)
  }
  const expiration = typeof Expiration === 'string' ? new Date(Expiration) : undefined
  if (expiration && Number.isNaN(expiration.getTime())) throw failed(profile, 'its "Expiration" is not a time')
  if (expiration && expiration.getTime() <= now) {
    throw failed(profile, `the credentials it gave have expired at ${expiration.toISOString()}`)
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(typeof SessionToken === 'string' ? {sessionToken: SessionToken} : {}),
    ...(expiration ? {expiration} : {}),
  }
}

/** What it printed is not shown: it may hold half a secret. */
function parsed(text: string, profile: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  } catch {
    // Told below.
  }
  throw failed(
    profile,
    text.trim() === '' ? 'it printed nothing on stdout' : 'it did not print a JSON object on stdout',
  )
}

const failed = (profile: string, reason: string) =>
  notRetrieved('custom-process', reason, [
    `The program is credential_process of the profile "${profile}"; run it by hand to see what it says`,
  ])
