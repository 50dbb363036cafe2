// Text that holds what devices, services or other programs said. Formats that draw with escapes write to the sink itself.
import {terminalText} from '../../output/terminal-text.js'
import type {Sink} from './runtime.js'

/** On a terminal nothing in the text can command it; elsewhere the bytes go out as they are. */
export function writeText(sink: Sink, text: string): Promise<void> {
  return sink.write(sink.isTTY ? terminalText(text) : text)
}
