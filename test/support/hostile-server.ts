// A server of raw sockets that answers as a test says, counts what it is asked, and a run of the built program against it,
// with the most memory that it kept.
import {spawn} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {type AddressInfo, createServer, type Server, type Socket} from 'node:net'
import {runInProcess} from './in-process.js'
import {PROGRAM} from './program.js'

/** The bytes to send, or what to do with the connection. */
export type Answer = string | Uint8Array | ((socket: Socket) => void)

export const answer = (status: string, body: string | Uint8Array, headers = ''): Uint8Array =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n`),
    Buffer.from(body),
  ])
export const json = (body: string | Uint8Array, headers = ''): Uint8Array =>
  answer('200 OK', body, `Content-Type: application/json\r\n${headers}`)

export const CHUNKED = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'
export const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`

/** Sends a piece again and again, for as long as the client reads. */
export const flood =
  (head: string, piece: string) =>
  (socket: Socket): void => {
    const bytes = Buffer.from(piece.repeat(Math.max(1, Math.trunc(65_536 / piece.length))))
    const write = () => {
      while (!socket.destroyed && socket.write(bytes));
      if (!socket.destroyed) socket.once('drain', write)
    }
    socket.write(head)
    write()
  }

/** A piece now and then. */
export const drip =
  (head: string, piece = ' ') =>
  (socket: Socket): void => {
    socket.write(head)
    const timer = setInterval(() => socket.write(piece), 50)
    socket.once('close', () => clearInterval(timer))
  }

/** Half an answer, then a reset. */
export const reset =
  (bytes: string) =>
  (socket: Socket): void => {
    socket.write(bytes, () => setTimeout(() => socket.resetAndDestroy(), 20))
  }

export class HostileServer {
  requests = 0
  reply: (target: string) => Answer = () => json('{}')
  private readonly server: Server = createServer((socket) => this.serve(socket))
  private readonly sockets = new Set<Socket>()

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => this.sockets.delete(socket))
    let head = ''
    socket.on('data', (data) => {
      head += data.toString('latin1')
      const [, target] = /^[A-Z]+ (\S+) HTTP/.exec(head) ?? []
      if (target === undefined || !head.includes('\r\n\r\n')) return
      head = ''
      this.requests++
      const given = this.reply(target)
      if (typeof given === 'function') given(socket)
      else socket.end(given)
    })
  }
}

export interface Measured {
  readonly exit: number
  readonly stderr: string
  readonly stdout: number
  /** The most that was ever kept, in MiB. */
  readonly memory: number
}

/** Tells at its end the most that the process kept, in KiB. */
const METER = `data:text/javascript,${encodeURIComponent(String.raw`
import {readFileSync, writeSync} from 'node:fs'
process.on('exit', () => {
  let most = process.resourceUsage().maxRSS
  // On Linux, maxRSS begins with what the parent had.
  try { most = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) } catch {}
  writeSync(3, String(most))
})`)}`

const ENV = {
  PATH: process.env.PATH ?? '',
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'a-secret-key',
  AWS_REGION: 'eu-west-1',
}

/** Runs a command in this process, which costs a tenth; the memory is what this process grew by at most. */
export async function measuredHere(argv: readonly string[], home: string, attempts: number): Promise<Measured> {
  const before = process.memoryUsage.rss()
  await resetMost()
  const {exit, stdout, stderr} = await runInProcess(argv, {...ENV, HOME: home, AWS_MAX_ATTEMPTS: String(attempts)})
  const most = (await mostOf()) ?? process.memoryUsage.rss()
  return {exit: Number(exit), stderr, stdout: stdout.length, memory: Math.max(0, most - before) / MIB}
}

const MIB = 1024 * 1024

/** On Linux, the most that this process kept can be begun anew. */
const resetMost = () => writeFile('/proc/self/clear_refs', '5').catch(() => {})

async function mostOf(): Promise<number | undefined> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const [, kibibytes] = /VmHWM:\s*(\d+)/.exec(status) ?? []
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
}

/** Runs iotjobs with keys as a process of its own. */
export function measured(argv: readonly string[], home: string, attempts: number): Promise<Measured> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', METER, PROGRAM, ...argv], {
      env: {...ENV, HOME: home, AWS_MAX_ATTEMPTS: String(attempts)},
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: 60_000,
    })
    const stderr: string[] = []
    let [stdout, used] = [0, '']
    child.stdout?.on('data', (bytes: Buffer) => {
      stdout += bytes.length
    })
    child.stderr?.on('data', (text) => stderr.push(String(text)))
    child.stdio[3]?.on('data', (text) => {
      used += String(text)
    })
    child.on('error', fail)
    child.on('close', (code, signal) => {
      const memory = used === '' ? Infinity : Number(used) / 1024
      done({exit: code ?? Number.NaN, stderr: stderr.join('') + (signal ?? ''), stdout, memory})
    })
  })
}
