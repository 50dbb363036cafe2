// Values that come from files or standard input. Standard input is read once, however many values ask for it.
import {readingFlag} from './bad-value.js'
import {fileContent, STDIN_PATH, type Surroundings} from './file-content.js'
import type {FileLoader} from './shorthand/parser.js'

export interface FileAccess extends Surroundings {
  /** Everything on standard input, until its end. */
  readonly readStdin: () => Promise<Uint8Array>
}

export class ParameterFiles {
  private stdinBytes: Promise<Uint8Array> | undefined
  private readonly loaded = new Map<string, string | Uint8Array>()

  constructor(private readonly access: FileAccess) {}

  /**
   * The content that a value stands for: text for `file://`, bytes for `fileb://`, nothing for every other value.
   * @param flag named in the error, where the caller does not name it
   */
  async load(value: string, flag?: string): Promise<string | Uint8Array | undefined> {
    const loader = await this.loaderFor([value])
    return flag === undefined ? loader.load(value) : readingFlag(flag, () => loader.load(value))
  }

  /** A loader that answers at once, since standard input has been read if one of these values mentions it. */
  async loaderFor(values: readonly string[]): Promise<FileLoader> {
    const stdin = values.some((value) => value.includes(STDIN_PATH)) ? await this.stdin() : undefined
    return {
      load: (value) => {
        const content = fileContent(value, this.access, stdin)
        if (content !== undefined) this.loaded.set(value, content)
        return content
      },
    }
  }

  /** What a value stood for when it was loaded; nothing is read again, since a pipe could not be. */
  recall(value: string): string | Uint8Array | undefined {
    return this.loaded.get(value)
  }

  stdin(): Promise<Uint8Array> {
    this.stdinBytes ??= this.access.readStdin()
    return this.stdinBytes
  }
}
