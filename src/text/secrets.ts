// What must never be shown, and texts without it: access keys' secrets and tokens as they become known, what signs an
// address, and who a URL signs in as. The one place that masks.
import {base64Patterns, hexPattern, partsOf, SHORTEST, writtenPattern} from './secret-forms.js'

interface Patterns {
  readonly written: readonly RegExp[]
  readonly encoded: readonly RegExp[]
}

export class Secrets {
  /** Made when something is masked first: most commands never do. */
  private readonly parts = new Map<string, Patterns | undefined>()

  constructor(secrets: Iterable<string | undefined> = []) {
    for (const secret of secrets) this.add(secret)
  }

  add(secret: string | undefined): void {
    for (const part of partsOf(secret ?? '')) if (!this.parts.has(part)) this.parts.set(part, undefined)
  }

  mask(text: string): string {
    let masked = text.replace(SIGNED, '$1****').replace(USER_PART, '$1****@')
    for (const part of this.parts.keys()) {
      const {written, encoded} = this.patternsFor(part)
      masked = masked.replaceAll(part, '****')
      for (const pattern of written) masked = masked.replace(pattern, '****')
      for (const pattern of encoded) masked = maskRuns(masked, pattern)
      if (masked.includes('…')) masked = maskCut(masked, part)
    }
    return masked
  }

  private patternsFor(part: string): Patterns {
    const patterns = this.parts.get(part) ?? patternsOf(part)
    this.parts.set(part, patterns)
    return patterns
  }
}

/** Tokens have some thousand characters: what is longer is found as it is. */
const LONGEST_PATTERN = 32_768

function patternsOf(part: string): Patterns {
  if (part.length > LONGEST_PATTERN) return {written: [], encoded: []}
  const all = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'g'))
  return {written: all([writtenPattern(part), hexPattern(part)]), encoded: all(base64Patterns(part))}
}

/** With what is found in base64 goes whatever is encoded around it: a user, or the ends of the secret. */
function maskRuns(text: string, pattern: RegExp): string {
  let masked = ''
  let end = 0
  for (const {index, 0: found} of text.matchAll(pattern)) {
    if (index < end) continue
    let start = index
    while (start > end && /[A-Za-z0-9+/_-]/.test(text.charAt(start - 1))) start--
    masked += `${text.slice(end, start)}****`
    end = index + found.length
    while (/[A-Za-z0-9+/_=-]/.test(text.charAt(end))) end++
  }
  return masked + text.slice(end)
}

/** What was cut to a length may have been cut within a secret: its beginning then stands before the sign, or its end behind. */
function maskCut(text: string, part: string): string {
  const [begin, end] = [part.slice(0, SHORTEST), part.slice(-SHORTEST)]
  const pieces = text.split('…')
  return pieces
    .map((piece, index) => {
      const start = index === pieces.length - 1 ? -1 : piece.lastIndexOf(begin)
      const shown = start >= 0 && part.startsWith(piece.slice(start)) ? `${piece.slice(0, start)}****` : piece
      const stop = index === 0 ? -1 : shown.indexOf(end)
      return stop >= 0 && part.endsWith(shown.slice(0, stop + SHORTEST)) ? `****${shown.slice(stop + SHORTEST)}` : shown
    })
    .join('…')
}

/** Anyone who has a presigned URL may use it. */
const SIGNED = /(X-Amz-(?:Signature|Security-Token|Credential)=)[^&"'\s\\]+/gi
/** User and password of `https://user:password@host`. */
const USER_PART = /\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#@"'<>]{1,2000}@/gi

const NAMES = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN']
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']

/** The secrets that an environment holds for every program, and the passwords for its proxies. */
export const secretsOfEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): readonly (string | undefined)[] => [
  ...NAMES.map((name) => env[name]),
  ...PROXIES.map((name) => passwordIn(env[name] ?? '')),
]

function passwordIn(proxy: string): string | undefined {
  const [, password] = /^(?:[^/]*\/\/)?[^/@:]*:([^/@]+)@/.exec(proxy) ?? []
  try {
    return password && decodeURIComponent(password)
  } catch {
    return password
  }
}
