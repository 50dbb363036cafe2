// A shell in a terminal, as a user has it who has set up completion: what stands on its line after Tab.
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Terminal} from '../screens/tmux.js'
import {type Home, PROGRAM} from './program.js'

/** How each is started without the settings of this machine, and told the script. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  bash: ['source <(iotjobs completion bash)'],
  zsh: ['exec zsh -f', "PS1='$ '; autoload -U compinit && compinit -u && source <(iotjobs completion zsh)"],
  fish: ['exec fish --no-config', 'function fish_prompt; echo "\\$ "; end; iotjobs completion fish | source'],
}

export class ShellLines {
  private readonly terminal: Terminal

  constructor(
    private readonly shell: string,
    home: Home,
  ) {
    this.terminal = new Terminal(120, 30, {...home.env(), PATH: pathWith(home), TERM: 'xterm'})
  }

  async open(): Promise<void> {
    for (const line of ['cd', ...(STARTS[this.shell] ?? []), 'echo rea""dy']) {
      this.terminal.type(line)
    }
    await this.terminal.until(/^ready/m)
  }

  /** Types a line, Tab and `#`, and waits until the line looks like this. */
  async complete(typed: string, expected: RegExp): Promise<void> {
    this.terminal.key('C-u')
    this.terminal.keys(typed)
    this.terminal.key('Tab')
    // Read once the shell has completed; a blank in front of it shows.
    this.terminal.keys('#')
    await this.terminal.until(expected, 'screen')
  }

  close(): void {
    this.terminal.close()
  }
}

/** `iotjobs` as a command, for shells that find it on their path. */
export function pathWith(home: Home): string {
  const bin = join(home.folder, 'bin')
  const command = join(bin, 'iotjobs')
  mkdirSync(bin, {recursive: true})
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`)
  chmodSync(command, 0o755)
  return `${bin}:${process.env.PATH ?? ''}`
}
