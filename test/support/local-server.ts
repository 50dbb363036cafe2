// `iotjobs local serve` as a process that a test may take away and bring back: the network, cut and mended.
import type {ChildProcess} from 'node:child_process'
import type {Home} from './program.js'

export class LocalServer {
  endpoint = ''
  private port = '0'
  private child: ChildProcess | undefined

  constructor(private readonly home: Home) {}

  /** What points a client at it. */
  get env(): Record<string, string> {
    return {
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      // What is to be seen is how the command waits, not how the SDK does.
      AWS_MAX_ATTEMPTS: '1',
    }
  }

  /** On the same port each time. */
  async start(): Promise<void> {
    const child = this.home.start(['local', 'serve', '--port', this.port], {AWS_REGION: 'eu-west-1'})
    this.child = child
    this.endpoint = await new Promise((resolve, reject) => {
      child.stdout?.once('data', (text) => resolve(JSON.parse(String(text)).endpoint))
      child.once('close', () => reject(new Error('The server ended')))
    })
    this.port = new URL(this.endpoint).port
  }

  async stop(): Promise<void> {
    const {child} = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await ended
  }
}
