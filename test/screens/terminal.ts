// A user at a terminal: types when the screen shows what was waited for, and reads what has been written.
import {type ChildProcess, spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {stripVTControlCharacters} from 'node:util'
import {eventually} from '../support/in-time.js'
import {PROGRAM} from '../support/program.js'

export interface Left {
  readonly exit: number
  /** Whether the terminal shows what is typed, and hands over lines: as a shell expects it back. */
  readonly echo: boolean
  readonly lines: boolean
}

export const KEY = {
  enter: '\r',
  down: '\u001b[B',
  escape: '\u001b',
  interrupt: '\u0003',
  preview: '\u0010',
  end: '\u0004',
}

export class Terminal {
  private written = ''
  private seen = 0
  private report = ''
  private readonly child: ChildProcess
  private readonly closed: Promise<void>

  /** @param argv words after the program's name */
  constructor(argv: readonly string[], env: Record<string, string>, {columns = 100, rows = 40, cwd = '/'} = {}) {
    const driver = fileURLToPath(new URL('in_terminal.py', import.meta.url))
    // The driver keeps the environment of the tests, without which an interpreter may not be found.
    const clean = [
      'env',
      '-i',
      'TERM=xterm-256color',
      'LANG=C.UTF-8',
      ...Object.entries(env).map((pair) => pair.join('=')),
    ]
    const words = [driver, String(columns), String(rows), ...clean, process.execPath, PROGRAM, ...argv]
    // Without what is installed beside it: that takes longer to look at than the driver runs.
    this.child = spawn('python3', ['-S', '-E', ...words], {cwd})
    this.child.on('error', (error) => {
      this.report = error.message
    })
    this.closed = new Promise((done) => this.child.once('close', () => done()))
    this.child.stdout?.setEncoding('utf8').on('data', (text) => {
      this.written += text
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.report += text
    })
  }

  /** Everything that was ever shown, without colours and movements of the cursor. */
  get text(): string {
    return stripVTControlCharacters(this.written).replaceAll('\r', '')
  }

  /** Whether the last word on the cursor was to show it. */
  get cursorShown(): boolean {
    return this.written.lastIndexOf('\u001b[?25h') >= this.written.lastIndexOf('\u001b[?25l')
  }

  /** Whether the terminal was last told to mark what is pasted. */
  get marksPastes(): boolean {
    return this.written.lastIndexOf('\u001b[?2004h') > this.written.lastIndexOf('\u001b[?2004l')
  }

  /** Waits until something new shows this, and then types. */
  async on(shown: string, keys: string): Promise<void> {
    await this.shows(shown)
    this.child.stdin?.write(keys)
  }

  async shows(shown: string): Promise<void> {
    const missing = () => `"${shown}" was not shown after:\n${this.text.slice(this.seen)}${this.report}`
    await eventually(() => {
      if (this.report !== '') throw new Error(missing())
      const at = this.text.indexOf(shown, this.seen)
      if (at >= 0) this.seen = at + shown.length
      return at >= 0
    }, missing)
  }

  async left(): Promise<Left> {
    await this.closed
    try {
      return JSON.parse(this.report)
    } catch {
      throw new Error(this.report || this.text)
    }
  }

  /** Asks the program to end, as the system does. */
  terminate(): void {
    this.child.kill('SIGTERM')
  }

  /** Ends the program, where it has not ended by itself. */
  close(): void {
    this.child.stdin?.end()
  }
}
