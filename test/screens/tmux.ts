// A real terminal, by tmux: a shell in it, what it shows, and keys. Only where tmux is
// installed.
import {execFileSync, spawnSync} from 'node:child_process'
import {eventually} from '../support/in-time.js'
import {TmuxClient} from './tmux-client.js'

export const hasTmux = spawnSync('tmux', ['-V']).status === 0

/** A look takes time from what is waited for. */
const [WITHIN, EVERY] = [8000, 40]

/** What stands on the screen, and above it; or the screen alone. */
type View = 'all' | 'screen'
const CAPTURE = ['capture-pane', '-p']
const VIEWS: Readonly<Record<View, readonly string[]>> = {all: [...CAPTURE, '-S', '-200'], screen: CAPTURE}

export class Terminal {
  private readonly server = `iotjobs-${process.pid}-${Math.floor(performance.now() * 1000)}`
  private readonly client: TmuxClient

  constructor(columns: number, rows: number, env: Readonly<Record<string, string>>) {
    const assignments = Object.entries({...env, PS1: '$ ', LANG: 'C.UTF-8', HISTFILE: ''}).map(
      ([name, value]) => `${name}=${value}`,
    )
    const shell = ['env', '-i', ...assignments, 'bash', '--norc', '--noprofile']
    const quoted = shell.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
    this.tmux('-f', '/dev/null', 'new-session', '-d', '-x', String(columns), '-y', String(rows), quoted)
    this.client = new TmuxClient(this.server)
  }

  type(text: string): void {
    this.send('send-keys', '-l', text)
    this.send('send-keys', 'Enter')
  }

  /** Text without Enter. */
  keys(text: string): void {
    this.send('send-keys', '-l', text)
  }

  key(name: string): void {
    this.send('send-keys', name)
  }

  resize(columns: number, rows: number): void {
    this.send('resize-window', '-x', String(columns), '-y', String(rows))
  }

  /** What stands on the screen, and above it. */
  text(...options: readonly string[]): string {
    return this.tmux(...VIEWS.all, ...options)
  }

  /** Only what stands on the screen. */
  screen(): string {
    return this.tmux(...VIEWS.screen)
  }

  /** From now on the terminal keeps what a program asks it to copy. */
  takeClipboard(): void {
    this.send('set-option', '-s', 'set-clipboard', 'on')
  }

  clipboard(): string {
    return this.tmux('show-buffer')
  }

  cursorShown(): boolean {
    return this.tmux('display-message', '-p', '#{cursor_flag}').trim() === '1'
  }

  async until(pattern: RegExp, view: View = 'all'): Promise<RegExpExecArray> {
    let shown = ''
    const look = async () => {
      shown = await this.client.ask(VIEWS[view])
      return pattern.exec(shown)
    }
    return eventually(look, () => `${pattern} did not appear in:\n${shown}`, WITHIN, EVERY)
  }

  close(): void {
    this.client.close()
    spawnSync('tmux', ['-L', this.server, 'kill-server'])
  }

  /** Done before whatever is waited for later. That it failed shows there. */
  private send(...argv: readonly string[]): void {
    this.client.ask(argv).catch(() => {})
  }

  private tmux(...argv: readonly string[]): string {
    return execFileSync('tmux', ['-L', this.server, ...argv], {encoding: 'utf8'})
  }
}
