// YAML text → the package's document, up to the first error: the package itself would go on, and make an object for each of
// thousands. Heavy: to be loaded only when there is YAML to read.
import {
  Composer,
  type CST,
  type Document,
  type DocumentOptions,
  type ErrorCode,
  type ParsedNode,
  type ParseOptions,
  Parser,
  type SchemaOptions,
  YAMLParseError,
} from 'yaml'

interface Options extends ParseOptions, DocumentOptions, SchemaOptions {
  /** Whether a tag that the schema does not know is an error. */
  readonly refuseUnknownTags: boolean
}

type ErrorPosition = number | [number, number] | {offset: number; source?: string}

/** @throws YAMLParseError where the text is not one document of YAML */
export function composeYaml(text: string, {refuseUnknownTags, ...options}: Options): Document.Parsed<ParsedNode> {
  const composer = new Composer(options)
  let first: YAMLParseError | undefined
  // The package calls it for whatever is wrong, and keeps each report; it has no option for that. What is thrown within a
  // collection it takes for one more error of it.
  Reflect.set(composer, 'onError', (position: ErrorPosition, code: ErrorCode, message: string, isWarning = false) => {
    if (isWarning && !(refuseUnknownTags && code === 'TAG_RESOLVE_FAILED')) return
    first ??= new YAMLParseError(spanOf(position), code, message)
    throw first
  })
  for (const document of composer.compose(tokensOf(text), true, text.length)) {
    const [error] = document.errors
    if (error) throw error
    return document
  }
  throw new Error('The YAML package gives a document for every text')
}

function* tokensOf(text: string): Generator<CST.Token> {
  let documents = 0
  for (const token of new Parser().parse(text)) {
    refuseError(token)
    if (token.type === 'document' && ++documents > 1) {
      throw new YAMLParseError(spanOf(token), 'MULTIPLE_DOCS', 'More than one document')
    }
    yield token
  }
}

/** What the parser makes no sense of, it passes on in its stream. */
function refuseError(token: CST.Token): void {
  if (token.type !== 'error') return
  const {message, source} = token
  throw new YAMLParseError(
    spanOf(token),
    'UNEXPECTED_TOKEN',
    source ? `${message}: ${JSON.stringify(source)}` : message,
  )
}

function spanOf(position: ErrorPosition): [number, number] {
  if (typeof position === 'number') return [position, position + 1]
  if (Array.isArray(position)) return position
  return [position.offset, position.offset + (position.source?.length ?? 1)]
}
