// Values that come from files or standard input. Standard input is read once, however many values ask for it.

import {dirname, resolve} from 'node:path'
import {fileUrlPath, isFileUrl} from '../../text/file-url.js'
import type {SourceText} from '../../value/source-text.js'
import {readingFlag} from '../bad-value.js'
import type {FileLoader} from '../shorthand/parser.js'
import {expandPath, fileContent, type PathContext, StdinWanted} from './file-content.js'
import {MAX_BYTES} from './read-bounded.js'
import {decodeDocument} from './text-encoding.js'

export interface FileAccess extends PathContext {
  /**
   * Everything on standard input, until its end.
   * @param most more bytes are an error
   */
  readonly readStdin: (most: number) => Promise<Uint8Array>
}

export class ParameterFiles {
  private document: SourceText | undefined
  private stdinBytes: Promise<Uint8Array> | undefined
  private readonly loaded = new Map<string, string | Uint8Array>()

  constructor(private readonly access: FileAccess) {}

  /**
   * The content that a value stands for: text for `file://`, bytes for `fileb://`, nothing for every other value.
   * @param flag named in the error, where the caller does not name it
   */
  async load(value: string, flag?: string): Promise<string | Uint8Array | undefined> {
    return this.reading((loader) =>
      flag === undefined ? loader.load(value) : readingFlag(flag, () => loader.load(value)),
    )
  }

  /** As `load`, but a file is a document, which says itself which of the usual encodings it is in. */
  async loadDocument(value: string): Promise<string | Uint8Array | undefined> {
    if (!value.startsWith('file://') || this.access.env.AWS_CLI_FILE_ENCODING) return this.load(value)
    const bytes = await this.load(value.replace('file://', 'fileb://')).catch(() => this.load(value))
    const text = bytes instanceof Uint8Array ? decodeDocument(bytes)?.replace(/\r\n?/g, '\n') : undefined
    if (text === undefined) return bytes
    this.loaded.set(value, text)
    return text
  }

  /**
   * Runs what reads values with a loader that answers at once. Standard input has to be waited for: where a value stands
   * for it, and only then, it is read, and `read` runs anew.
   */
  async reading<Result>(read: (loader: FileLoader) => Result): Promise<Result> {
    try {
      return read(this.loader())
    } catch (error) {
      if (!(error instanceof StdinWanted)) throw error
    }
    return read(this.loader(await this.stdin()))
  }

  private loader(stdin?: Uint8Array): FileLoader {
    return {
      load: (value) => {
        const content = this.loaded.get(value) ?? fileContent(value, this.access, stdin)
        if (content !== undefined) this.loaded.set(value, content)
        return content
      },
    }
  }

  /** The folder of the file that a value names; the current one for what is typed or piped. */
  folderOf(value: string): string {
    const {cwd} = this.access
    return isFileUrl(value) ? dirname(resolve(cwd, expandPath(fileUrlPath(value), this.access))) : cwd
  }

  /** The file that the input names as its document. */
  keepDocument(file: SourceText): void {
    this.document = file
  }

  get documentFile(): SourceText | undefined {
    return this.document
  }

  /** What a value stood for when it was loaded; nothing is read again, since a pipe could not be. */
  recall(value: string): string | Uint8Array | undefined {
    return this.loaded.get(value)
  }

  stdin(): Promise<Uint8Array> {
    this.stdinBytes ??= this.access.readStdin(MAX_BYTES)
    return this.stdinBytes
  }
}
